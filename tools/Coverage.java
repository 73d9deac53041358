import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Prints how much of the code the tests ran through, from JaCoCo's table: {@code java tools/Coverage.java target/site/jacoco/jacoco.csv}. */
public final class Coverage {

    private Coverage() {}

    public static void main(String[] arguments) throws IOException {
        var table = Path.of(arguments[0]);
        if (!Files.exists(table)) {
            System.out.println("No tests ran, so nothing is known of what they run through.");
            return;
        }
        var lines = Files.readAllLines(table);
        var head = Arrays.asList(lines.get(0).split(",", -1));
        var rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        System.out.printf(
                "Unit and container tests together ran through %s and %s.%n",
                share(head, rows, "LINE", "lines"), share(head, rows, "BRANCH", "branches"));
    }

    private static String share(List<String> head, List<String[]> rows, String counter, String name) {
        var covered = sum(rows, head.indexOf(counter + "_COVERED"));
        var all = covered + sum(rows, head.indexOf(counter + "_MISSED"));
        return "%.1f %% of the %s (%d of %d)".formatted(all == 0 ? 0 : 100.0 * covered / all, name, covered, all);
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }
}
