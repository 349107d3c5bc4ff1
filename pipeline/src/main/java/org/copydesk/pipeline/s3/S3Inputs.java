package org.copydesk.pipeline.s3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.input.UnreadableException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The objects that an address names, as a path names files: one, all below a folder but hidden ones, or those that fit a glob. */
public final class S3Inputs {
    private static final Pattern WILD = Pattern.compile("[*?\\[{]");
    private static final Comparator<StoredObject> BY_BYTES = Comparator.comparing(
            object -> object.address().key().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final S3Address address;
    /** All their keys begin so. */
    private final String prefix;
    /** The folder they are in. */
    private final String folder;

    private final PathMatcher matcher;

    private S3Inputs(S3Address address) {
        this.address = address;
        String key = address.key();
        Matcher wild = WILD.matcher(key);
        if (wild.find()) {
            prefix = key.substring(0, wild.start());
            folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + key.substring(folder.length()));
        } else {
            prefix = key.isEmpty() || key.endsWith("/") ? key : key + "/";
            folder = prefix;
            matcher = path -> true;
        }
    }

    /** @throws IllegalArgumentException if it is no address, or its glob can't be read */
    public static S3Inputs of(String address) {
        return new S3Inputs(S3Address.of(address));
    }

    /**
     * Finds them, sorted as the files of a folder are; an object of that very address goes before a folder and a glob.
     *
     * @throws IOException if the store can't be asked; the message says why in few words
     */
    public List<StoredObject> in(S3Store store) throws IOException {
        return in(store, Long.MAX_VALUE);
    }

    /** Whether there are none, found out by a single request as a rule. Throws what {@link #in} throws. */
    public boolean isEmpty(S3Store store) throws IOException {
        return in(store, 1).isEmpty();
    }

    private List<StoredObject> in(S3Store store, long most) throws IOException {
        Optional<StoredObject> one = one(store);
        return one.isPresent()
                ? List.of(one.get())
                : store.list(new S3Address(address.bucket(), prefix), object -> fits(object.address()), most).stream()
                        .sorted(BY_BYTES)
                        .toList();
    }

    private Optional<StoredObject> one(S3Store store) throws IOException {
        if (address.key().isEmpty() || address.key().endsWith("/")) {
            return Optional.empty();
        }
        try {
            return store.find(address);
        } catch (UnreadableException e) {
            // Such an answer has no body that says why; that to a listing has one.
            if (e.getCause() instanceof S3Exception) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether an object would be among them. */
    public boolean fits(S3Address object) {
        if (object.equals(address)) {
            return true;
        }
        String key = object.key();
        if (!object.bucket().equals(address.bucket()) || !key.startsWith(prefix) || key.endsWith("/")) {
            return false;
        }
        String within = key.substring(folder.length());
        try {
            return !within.startsWith(".") && !within.contains("/.") && matcher.matches(Path.of(within));
        } catch (InvalidPathException hasNul) {
            return false;
        }
    }
}
