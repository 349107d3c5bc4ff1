package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class NoticeIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private static final Pattern GNU = Pattern.compile("(?i)\\bA?L?GPL|\\bGNU\\b");

    /** The names of the jars. */
    private static List<String> shipped() throws IOException {
        try (ZipFile jar = new ZipFile("target/copydesk.jar")) {
            List<String> shipped = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith("copydesk-"))
                    .toList();
            assertThat(shipped).hasSizeGreaterThan(50);
            return shipped;
        }
    }

    /** Of several licences one may be chosen. */
    @Test
    void noLibraryIsUnderTheGplOrLgplAlone() throws IOException {
        List<String> shipped = new ArrayList<>(shipped());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (shipped.contains(String.valueOf(jar.getFileName()))) {
                List<String> licences =
                        licences(jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom")), jar);
                assertThat(licences)
                        .as(entry)
                        .anyMatch(name -> !GNU.matcher(name).find());
                shipped.remove(jar.getFileName().toString());
            }
        }
        assertThat(shipped)
                .as("what is on no class path, but for what Spring Boot puts into each jar")
                .allMatch(name -> name.startsWith("spring-boot-jarmode-"));
    }

    /** What a pom or the nearest of its parents names, by the local repository that the jar lies in. */
    private static List<String> licences(Path pom, Path jar) throws IOException {
        Document project = Jsoup.parse(Files.readString(pom), "", Parser.xmlParser());
        List<String> names =
                project.select("project > licenses > license > name").eachText();
        Element parent = project.selectFirst("project > parent");
        if (!names.isEmpty() || parent == null) {
            return names;
        }
        String group = parent.select("> groupId").text().replace('.', '/');
        String artifact = parent.select("> artifactId").text();
        String version = parent.select("> version").text();
        String file = group + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom";
        Path above = jar.getParent();
        while (above != null && !Files.exists(above.resolve(file))) {
            above = above.getParent();
        }
        assertThat(above).as(file).isNotNull();
        return licences(above.resolve(file), jar);
    }

    @Test
    void namesEveryLibraryThatIsShipped() throws IOException {
        List<String> shipped =
                shipped().stream().map(name -> name.replaceFirst("-\\d.*", "")).toList();
        String notice = Files.readString(Path.of("../NOTICE"));
        String[] list =
                notice.substring(notice.indexOf("The executable holds these")).split("[\\s,:;()]+");
        List<Pattern> named = Stream.of(list)
                .filter(word -> word.length() > 1)
                .map(word -> Pattern.compile(Pattern.quote(word).replace("*", "\\E.*\\Q")))
                .toList();
        assertThat(shipped)
                .allSatisfy(library -> assertThat(named)
                        .as(library)
                        .anyMatch(name -> name.matcher(library).matches()));
    }
}
