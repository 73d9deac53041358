package ca.tandem.translation.check;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every check of the portal without a container: the classes named {@code …Check} in the package and those below it. */
public final class AllChecks {

    private static final List<Check> CHECKS = find();

    private AllChecks() {}

    public static Stream<Check> stream() {
        return CHECKS.stream();
    }

    /** Returns the findings of all checks in an edition. */
    public static Stream<Finding> findings(CheckedEdition checkedEdition) {
        return stream().flatMap(check -> check.findings(checkedEdition));
    }

    private static List<Check> find() {
        try {
            var folder = Path.of(Check.class.getResource("Check.class").toURI()).getParent();
            try (var files = Files.walk(folder)) {
                return files.map(file -> folder.relativize(file).toString())
                        .filter(name -> name.endsWith("Check.class") && !name.equals("Check.class"))
                        .map(name -> "ca.tandem.translation.check."
                                + name.replace(".class", "").replaceAll("[/\\\\]", "."))
                        .sorted()
                        .map(AllChecks::create)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Check create(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Check) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
