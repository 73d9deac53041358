package ca.tandem.web.figures;

import ca.tandem.common.Language;
import ca.tandem.figures.Figures;
import ca.tandem.web.figures.FigureTable.Cell;
import ca.tandem.web.figures.FigureTable.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of figures as a spreadsheet opens it (RFC 4180, UTF-8 with its mark). One file is for readers of both languages: heads and
 * states stand in both. Numbers are whole, lengths of time in minutes, because a decimal sign means two things in a country with two
 * languages; days and months are as ISO 8601 writes them.
 */
final class FigureCsv {

    private static final String MARK = "\ufeff";
    private static final String BETWEEN = " / ";

    /** From this column on, the times are lengths. */
    private static final int FIRST_LENGTH = 3;

    private FigureCsv() {}

    static byte[] write(Figures figures, Figure figure) {
        var english = new FigureTables(figures, Language.EN).table(figure);
        var french = new FigureTables(figures, Language.FR).table(figure);
        var text = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (var column = 0; column < english.heads().size(); column++) {
                printer.print(head(english, column) + BETWEEN + head(french, column) + unit(figure, column));
            }
            printer.println();
            for (var row = 0; row < english.rows().size(); row++) {
                for (var column = 0; column < english.heads().size(); column++) {
                    printer.print(both(
                            english.rows().get(row).get(column),
                            french.rows().get(row).get(column)));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(Figure figure, int column) {
        return figure == Figure.TIMES && column >= FIRST_LENGTH ? " (min)" : "";
    }

    private static String head(FigureTable table, int column) {
        return table.heads().get(column);
    }

    private static String both(Cell english, Cell french) {
        return english.plain().equals(french.plain()) ? english.plain() : english.plain() + BETWEEN + french.plain();
    }
}
