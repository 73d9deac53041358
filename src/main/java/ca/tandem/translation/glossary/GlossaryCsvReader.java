package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.glossary.GlossaryCsv.CsvColumn;
import ca.tandem.translation.glossary.GlossaryFile.LineError;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reader of CSV files: the glossary as {@link GlossaryCsv} or a spreadsheet writes it, and TERMIUM Plus. */
final class GlossaryCsvReader {

    /** The number of bytes at the beginning in which the header is looked for. */
    private static final int HEAD = 4_096;

    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private GlossaryCsvReader() {}

    /**
     * Reads CSV with commas, semicolons or tabs between the cells: a glossary, or a file of TERMIUM Plus.
     *
     * @param content the file
     * @param subject the subject of the rows that are read from a file of TERMIUM Plus; blank for all
     * @return the valid concepts, and the reason for every row or column that was left out
     * @throws RefusedException if the file is no glossary: not UTF-8, malformed, without a header that names both languages, or longer than
     *     {@link GlossaryCsv#MAX_ROWS}
     */
    static GlossaryFile read(byte[] content, String subject) {
        var concepts = new ArrayList<Concept>();
        var lineErrors = new ArrayList<LineError>();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(content))
                .setIgnoreEmptyLines(false)
                .get();
        var isTermium = TermiumCsv.isIn(content);
        try (var parser = CSVParser.parse(reader(content), format)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new RefusedException(List.of(Refusal.workflow("glossary.csv.header")));
            }
            var reader = isTermium ? termium(rows.next(), subject) : own(rows.next(), lineErrors);
            var line = parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                reader.read(rows.next(), line, concepts, lineErrors);
                if (concepts.size() > GlossaryCsv.MAX_ROWS
                        || (!isTermium && parser.getRecordNumber() > GlossaryCsv.MAX_ROWS + 1)) {
                    throw new RefusedException(List.of(Refusal.workflow("glossary.csv.rows", GlossaryCsv.MAX_ROWS)));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            var isEncoding = e.getCause() instanceof CharacterCodingException || e instanceof CharacterCodingException;
            throw new RefusedException(
                    List.of(Refusal.workflow(isEncoding ? "glossary.file.encoding" : "glossary.csv.form")));
        }
        return new GlossaryFile(concepts, lineErrors, isTermium);
    }

    /** A reader of one row, which adds a concept or the reasons for which there is none. */
    private interface RowReader {

        void read(CSVRecord row, long line, List<Concept> concepts, List<LineError> lineErrors);
    }

    private static RowReader own(CSVRecord header, List<LineError> headerErrors) {
        var columns = columns(header, headerErrors);
        if (!columns.containsKey(CsvColumn.EN) || !columns.containsKey(CsvColumn.FR)) {
            throw new RefusedException(List.of(Refusal.workflow("glossary.csv.header")));
        }
        return (row, line, concepts, lineErrors) -> take(row, columns, line, concepts, lineErrors);
    }

    private static RowReader termium(CSVRecord header, String subject) {
        var termiumCsv = new TermiumCsv(header, subject);
        return (row, line, concepts, lineErrors) ->
                termiumCsv.concept(row).ifPresent(concept -> add(concept, List.of(), line, concepts, lineErrors));
    }

    private static void add(
            Concept concept, List<Refusal> others, long line, List<Concept> concepts, List<LineError> lineErrors) {
        var refusals = new ArrayList<>(ConceptValidator.refusals(concept));
        refusals.addAll(others);
        refusals.forEach(refusal -> lineErrors.add(new LineError(line, refusal)));
        if (refusals.isEmpty()) {
            concepts.add(concept);
        }
    }

    /** Returns a reader of the file without its byte order mark, which reports what is not UTF-8. */
    private static Reader reader(byte[] content) {
        var mark = GlossaryCsv.MARK.getBytes(StandardCharsets.UTF_8);
        var from = Arrays.equals(content, 0, Math.min(mark.length, content.length), mark, 0, mark.length)
                ? mark.length
                : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(content, from, content.length - from), StandardCharsets.UTF_8.newDecoder());
    }

    /** Returns the separator that occurs most often in the header. */
    private static char delimiter(byte[] content) {
        var header = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static Map<CsvColumn, Integer> columns(CSVRecord header, List<LineError> lineErrors) {
        var columns = new HashMap<CsvColumn, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var csvColumn = CsvColumn.of(header.get(i));
            if (csvColumn == null && !header.get(i).isBlank()) {
                lineErrors.add(new LineError(1, Refusal.workflow("glossary.csv.column", header.get(i))));
            } else if (csvColumn != null) {
                columns.putIfAbsent(csvColumn, i);
            }
        }
        return columns;
    }

    private static void take(
            CSVRecord row,
            Map<CsvColumn, Integer> columns,
            long line,
            List<Concept> concepts,
            List<LineError> lineErrors) {
        var cells = new HashMap<CsvColumn, String>();
        columns.forEach(
                (csvColumn, number) -> cells.put(csvColumn, number < row.size() ? unguarded(row.get(number)) : ""));
        if (cells.values().stream().allMatch(String::isBlank)) {
            return;
        }
        var spoken = cells.getOrDefault(CsvColumn.PART_OF_SPEECH, "").strip();
        var partOfSpeech = PartOfSpeech.of(spoken);
        var concept = new Concept(
                cells.get(CsvColumn.KEY),
                new Bilingual<>(
                        wordings(
                                cells, CsvColumn.EN, CsvColumn.EN_VARIANTS, CsvColumn.EN_LOOSE, CsvColumn.EN_FORBIDDEN),
                        wordings(
                                cells,
                                CsvColumn.FR,
                                CsvColumn.FR_VARIANTS,
                                CsvColumn.FR_LOOSE,
                                CsvColumn.FR_FORBIDDEN)),
                partOfSpeech.orElse(null),
                cells.getOrDefault(CsvColumn.NOTE, ""));
        var isUnknown = !spoken.isEmpty() && partOfSpeech.isEmpty();
        add(
                concept,
                isUnknown ? List.of(Refusal.workflow("glossary.part.of.speech", spoken)) : List.of(),
                line,
                concepts,
                lineErrors);
    }

    private static TermForms wordings(
            Map<CsvColumn, String> cells,
            CsvColumn preferred,
            CsvColumn variants,
            CsvColumn loose,
            CsvColumn forbidden) {
        return new TermForms(
                cells.get(preferred),
                several(cells.get(variants)),
                several(cells.get(loose)),
                several(cells.get(forbidden)));
    }

    private static List<String> several(String cell) {
        return cell == null ? List.of() : List.of(cell.split("\\|"));
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
