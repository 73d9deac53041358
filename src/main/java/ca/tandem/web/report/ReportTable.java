package ca.tandem.web.report;

import java.util.List;

/**
 * A table of the report, for a page and for a file.
 *
 * @param figure the subject of the table, which names the file in its address
 * @param heads the column headings
 * @param rows the rows; the first cell of each is its heading
 */
public record ReportTable(ReportMetric figure, List<String> heads, List<List<Cell>> rows) {

    /** Subjects of the tables. */
    public enum ReportMetric {
        TIMES,
        WEEKS,
        MONTHS,
        BACKLOG,
        ON_TIME,
        RETURNED,
        EFFORT_BEGINNING,
        EFFORT_KIND;

        /** Returns the subject's name in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Number of rows from which a page shows the table only on demand. */
    private static final int LONG = 13;

    /** Checks whether the table is too long to be shown at once. */
    public boolean isLong() {
        return rows.size() >= LONG;
    }

    /** Checks whether a column holds numbers; columns are counted from 0. */
    public boolean isNumber(int column) {
        return !rows.isEmpty() && rows.get(0).get(column).number();
    }

    /**
     * A cell of a table.
     *
     * @param shown the text for users
     * @param plain the text for programs: whole numbers, ISO 8601 dates
     * @param number true if the cell holds a number
     */
    public record Cell(String shown, String plain, boolean number) {

        static Cell of(long number) {
            return new Cell(Long.toString(number), Long.toString(number), true);
        }

        static Cell of(String shown, Object plain) {
            return new Cell(shown, plain.toString(), false);
        }

        static Cell number(String shown, long plain) {
            return new Cell(shown, Long.toString(plain), true);
        }
    }
}
