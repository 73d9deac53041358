package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RealPairsTest {

    @Test
    void print() throws Exception {
        var out = new StringBuilder();
        var counts = new TreeMap<String, Integer>();
        for (int round = 0; round < 3; round++) {
            var start = System.nanoTime();
            RealPostings.pairs().forEach((key, pair) -> {
                counts.merge("n", (int) AllChecks.findings(Subject.of(pair, Language.EN)).count(), Integer::sum);
            });
            System.out.println("all: " + (System.nanoTime() - start) / 1e6 / 65 + " ms each");
        }
        RealPostings.pairs().forEach((key, pair) -> {
            var subject = Subject.of(pair, Language.EN);
            AllChecks.findings(subject).forEach(f -> {
                counts.merge(f.severity() + " " + f.code(), 1, Integer::sum);
                out.append(f.severity() + " " + f.code() + " " + f.language() + " " + key + " " + f.place() + " "
                        + f.arguments() + " "
                        + (f.spot() == null
                                ? ""
                                : "[" + f.spot().excerpt() + "] → " + f.spot().mend())
                        + "\n");
            });
        });
        counts.forEach((k, v) -> System.out.println(v + " " + k));
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/real-findings.txt"), out.toString());
    }
}
