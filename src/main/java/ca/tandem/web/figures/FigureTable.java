package ca.tandem.web.figures;

import java.util.List;

/**
 * Figures as a table, for a page and for a file.
 *
 * @param figure what it is about: the name in the address of its file
 * @param heads the heads of the columns
 * @param rows the rows; the first cell of each names it
 */
public record FigureTable(Figure figure, List<String> heads, List<List<Cell>> rows) {

    /** What a table is about. */
    public enum Figure {
        TIMES,
        WEEKS,
        MONTHS,
        BACKLOG,
        ON_TIME,
        RETURNED;

        /** Its name in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** From so many rows on a page shows the table only when it is asked for. */
    private static final int LONG = 13;

    /** Whether the table is too long to stand in the way of what follows it. */
    public boolean isLong() {
        return rows.size() >= LONG;
    }

    /** Whether there are numbers in that column, counted from 0. */
    public boolean isNumber(int column) {
        return !rows.isEmpty() && rows.get(0).get(column).number();
    }

    /**
     * A cell.
     *
     * @param shown as people read it
     * @param plain as programs read it: whole numbers, ISO 8601 dates
     */
    public record Cell(String shown, String plain, boolean number) {

        static Cell of(int number) {
            return new Cell(Integer.toString(number), Integer.toString(number), true);
        }

        static Cell of(String shown, Object plain) {
            return new Cell(shown, plain.toString(), false);
        }

        static Cell number(String shown, long plain) {
            return new Cell(shown, Long.toString(plain), true);
        }
    }
}
