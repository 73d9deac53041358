package ca.tandem.exchange;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every check of the portal without a container: whatever class of the package is a check is asked. */
final class TextChecks {

    private TextChecks() {}

    static Stream<Finding> findings(HugoPair pair) {
        var subject = Subject.of(pair.texts(), Language.EN);
        return all().flatMap(check -> check.findings(subject));
    }

    static Stream<Check> all() {
        try {
            var folder = Path.of(Check.class.getResource("Check.class").toURI()).getParent();
            List<String> names;
            try (var files = Files.list(folder)) {
                names = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Check.class") && !name.equals("Check.class"))
                        .map(name -> "ca.tandem.translation.check." + name.replace(".class", ""))
                        .sorted()
                        .toList();
            }
            return names.stream().map(TextChecks::create);
        } catch (java.io.IOException | URISyntaxException e) {
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
