package org.copydesk.pipeline.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.input.FolderSource.Position;
import org.copydesk.pipeline.input.InputItem;

/** A file is read to its end, then once more from somewhere inside of it: the rest must be the same. */
final class InputTrial implements Target.Trial {
    private static final int LARGEST = 20_000;
    private static final InputLimits LIMITS = new InputLimits(LARGEST, 200_000, 50, 2, 4);
    /** Nothing so short holds more. */
    private static final int MOST = 100_000;

    private final String name;
    private final Workplace place = new Workplace();

    /** @param name the file's; its ending tells what it is, or doesn't */
    InputTrial(String name) {
        this.name = name;
    }

    @Override
    public void run(byte[] input) throws IOException {
        Path file = Files.write(place.folder().resolve(name), input);
        List<String> all = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        try (FolderSource source = open(file)) {
            for (InputItem next = source.next(); next != null; next = source.next()) {
                all.add(told(next));
                positions.add(source.position());
                if (all.size() > MOST) {
                    throw new IllegalStateException(input.length + " bytes give more than " + MOST + " documents");
                }
            }
        }
        if (!all.isEmpty()) {
            int at = (input.length + all.size() / 2) % all.size();
            goOn(file, positions.get(at), all.subList(at + 1, all.size()));
        }
    }

    private static FolderSource open(Path file) {
        return FolderSource.open(
                List.of(file.toString()),
                Set.of(),
                Set.of(),
                LIMITS,
                InputFields.STANDARD,
                InputStream.nullInputStream());
    }

    private static void goOn(Path file, Position position, List<String> expected) throws IOException {
        try (FolderSource source = open(file)) {
            source.goOn(position);
            List<String> rest = new ArrayList<>();
            for (InputItem next = source.next(); next != null && rest.size() <= expected.size(); next = source.next()) {
                rest.add(told(next));
            }
            if (!rest.equals(expected)) {
                throw new IllegalStateException(
                        "going on at %s gives\n%s\nand not\n%s".formatted(position, rest, expected));
            }
        }
    }

    private static String told(InputItem received) {
        Payload payload =
                received instanceof InputItem.Whole whole ? whole.payload() : ((InputItem.Refused) received).kept();
        if (payload != null && payload.bytes().length > LARGEST) {
            throw new IllegalStateException("a document of " + payload.bytes().length + " bytes");
        }
        return received.uri() + " " + received.place() + " " + (payload == null ? "" : payload.id());
    }
}
