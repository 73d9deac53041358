package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.text.TextFolding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of the CSV files in which TERMIUM Plus, the terminology bank of the Government of Canada, is published by subject. Each row is a
 * concept with its terms, abbreviations and synonyms in several languages; its definitions, which others wrote, are passed over.
 */
final class TermiumCsv {

    /** The source and its licence, which the Open Government Licence – Canada asks to be named with what comes from it. */
    static final String ATTRIBUTION =
            "TERMIUM Plus® (Open Government Licence – Canada / Licence du gouvernement ouvert – Canada)";

    /** The number of bytes at the beginning in which the header is looked for. */
    private static final int HEAD = 4_096;

    /** Labels in the parameters of a term that advise against it, in both languages and without accents. */
    private static final List<String> AVOIDED = List.of(
            "avoid",
            "a eviter",
            "obsolete",
            "vieilli",
            "former designation",
            "ancienne designation",
            "anglicism",
            "calque");

    private enum TermiumColumn {
        SUBJECT_EN,
        TERM_EN,
        TERM_EN_PARAMETER,
        ABBREVIATION_EN,
        SYNONYMS_EN,
        SYNONYMS_EN_PARAMETERS,
        DOMAINE_FR,
        TERME_FR,
        ABBREVIATION_FR,
        SYNONYMES_FR,
        SYNONYMES_FR_PARAMETRES
    }

    private final Map<TermiumColumn, Integer> columns = new EnumMap<>(TermiumColumn.class);
    private final String subject;

    /**
     * Creates a reader of rows.
     *
     * @param header the first row
     * @param subject words that the subject of a row must contain in English or in French; blank for all rows
     */
    TermiumCsv(CSVRecord header, String subject) {
        this.subject = TextFolding.fold(subject.strip());
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().toUpperCase(Locale.ROOT);
            for (var termiumColumn : TermiumColumn.values()) {
                if (name.equals(termiumColumn.name()) || (name + "S").equals(termiumColumn.name())) {
                    columns.putIfAbsent(termiumColumn, i);
                }
            }
        }
    }

    /** Checks whether a file begins with the header of such a file. */
    static boolean isIn(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
        return head.contains(TermiumColumn.TERM_EN.name()) && head.contains(TermiumColumn.TERME_FR.name());
    }

    /** Returns the concept of a row; empty if it is of another subject, or lacks one of the two languages. */
    Optional<Concept> concept(CSVRecord row) {
        var subjects = Stream.of(cell(row, TermiumColumn.SUBJECT_EN), cell(row, TermiumColumn.DOMAINE_FR))
                .filter(cell -> !cell.isEmpty())
                .toList();
        var isAsked = subjects.stream().anyMatch(cell -> TextFolding.fold(cell).contains(subject));
        if ((!subject.isEmpty() && !isAsked)
                || cell(row, TermiumColumn.TERM_EN).isEmpty()
                || cell(row, TermiumColumn.TERME_FR).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Concept(
                null,
                new Bilingual<>(
                        terms(
                                row,
                                TermiumColumn.TERM_EN,
                                TermiumColumn.ABBREVIATION_EN,
                                TermiumColumn.SYNONYMS_EN,
                                TermiumColumn.SYNONYMS_EN_PARAMETERS),
                        terms(
                                row,
                                TermiumColumn.TERME_FR,
                                TermiumColumn.ABBREVIATION_FR,
                                TermiumColumn.SYNONYMES_FR,
                                TermiumColumn.SYNONYMES_FR_PARAMETRES)),
                partOfSpeech(cell(row, TermiumColumn.TERM_EN_PARAMETER)),
                note(subjects)));
    }

    /** Returns the terms of a language. An abbreviation is a variant; so is a synonym, unless its parameters advise against it. */
    private TermForms terms(
            CSVRecord row,
            TermiumColumn preferred,
            TermiumColumn abbreviation,
            TermiumColumn synonyms,
            TermiumColumn parameters) {
        var variants = new ArrayList<>(several(cell(row, abbreviation)));
        var forbidden = new ArrayList<String>();
        var labels = several(cell(row, parameters));
        var words = several(cell(row, synonyms));
        for (var i = 0; i < words.size(); i++) {
            (i < labels.size() && isAvoided(labels.get(i)) ? forbidden : variants).add(words.get(i));
        }
        variants.remove(cell(row, preferred));
        return new TermForms(cell(row, preferred), variants, forbidden);
    }

    private static List<String> several(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(";", -1)).map(String::strip).toList();
    }

    private static boolean isAvoided(String label) {
        var folded = TextFolding.fold(label);
        return AVOIDED.stream().anyMatch(folded::contains);
    }

    private static PartOfSpeech partOfSpeech(String parameter) {
        return Stream.of(TextFolding.fold(parameter).split("[^a-z]+", -1))
                .flatMap(word -> PartOfSpeech.of(word).stream())
                .findFirst()
                .orElse(null);
    }

    private static String note(List<String> subjects) {
        return subjects.isEmpty() ? ATTRIBUTION : ATTRIBUTION + "\n" + String.join(" / ", subjects);
    }

    private String cell(CSVRecord row, TermiumColumn termiumColumn) {
        var number = columns.get(termiumColumn);
        return number == null || number >= row.size() ? "" : row.get(number).strip();
    }
}
