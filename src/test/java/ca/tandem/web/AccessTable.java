package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A table written by hand of who is answered how: columns two spaces apart, their heads in the first line that is no comment. */
record AccessTable(String name, List<String> heads, List<AccessRow> rows) {

    static final AccessTable PAGES = read("pages");
    static final AccessTable SERVLETS = read("servlets");
    static final AccessTable OPERATIONS = read("operations");
    static final AccessTable ACTIONS = read("actions");

    /** Statuses by which somebody without an account is turned away. */
    private static final Set<String> TURNED_AWAY = Set.of("303", "401", "403", "405");

    /** A row, by the heads of the columns. */
    record AccessRow(Map<String, String> cells) {

        /** Returns a cell; empty for a dash, or if the row ends before. */
        String get(String head) {
            var cell = cells.getOrDefault(head, "");
            return cell.equals("-") ? "" : cell;
        }

        /** Checks whether somebody without an account is turned away, whatever is there. */
        boolean turnsStrangersAway() {
            return TURNED_AWAY.contains(get("nobody"));
        }
    }

    private static AccessTable read(String name) {
        try (InputStream stream = AccessTable.class.getResourceAsStream("/access/" + name + ".txt")) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" {2,}", -1)))
                    .toList();
            var heads = lines.get(0);
            return new AccessTable(
                    name,
                    heads,
                    lines.stream().skip(1).map(cells -> row(heads, cells)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessRow row(List<String> heads, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return new AccessRow(row);
    }

    /** Returns the people of this table, who are the columns from nobody on. */
    List<String> people() {
        return heads.subList(heads.indexOf("nobody"), heads.size()).stream()
                .filter(head -> !head.equals("sends"))
                .toList();
    }

    /** Returns the different cells of a column. */
    Set<String> column(String head) {
        return new TreeSet<>(rows.stream().map(row -> row.get(head)).toList());
    }

    /** Fails with what the code has and this table lacks, or the reverse. */
    void assertNames(Collection<String> inTable, Collection<String> inCode) {
        assertThat(inCode).as("found in the code for %s.txt", name).isNotEmpty();
        assertThat(inCode.stream().filter(each -> !inTable.contains(each)))
                .as("%s.txt lacks what the code has", name)
                .isEmpty();
        assertThat(inTable.stream().filter(each -> !inCode.contains(each)))
                .as("%s.txt has what the code lacks", name)
                .isEmpty();
        assertThat(rows)
                .as("%s.txt answers everybody", name)
                .allSatisfy(row -> assertThat(people().stream().map(row::get)).doesNotContain(""));
    }

    /** Returns the rows of an address of a servlet, whatever is sent there. */
    static Stream<AccessRow> ofServlet(String pattern) {
        return SERVLETS.rows.stream().filter(row -> row.get("request").endsWith(" " + pattern));
    }
}
