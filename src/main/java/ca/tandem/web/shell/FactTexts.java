package ca.tandem.web.shell;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The names and values of facts in the language of a page.
 *
 * @param pageTexts the other texts of the page
 * @param language the language of the page
 */
public record FactTexts(PageTexts pageTexts, Language language) {

    /**
     * A fact with its value.
     *
     * @param label the name of the fact
     * @param values the values, each in one or both languages
     */
    public record FactRow(String label, List<List<FactSide>> values) {}

    /**
     * A value in one language.
     *
     * @param text the value
     * @param lang its language, for the {@code lang} attribute; null if it is that of the page
     */
    public record FactSide(String text, String lang) {}

    /** Returns the name of a fact on staff pages: the name for readers, unless staff have a more exact one. */
    public String label(Fact fact) {
        var key = "fact." + fact.field();
        return Messages.STAFF.has(key) ? pageTexts.staff(key) : pageTexts.name(fact);
    }

    /** Returns the value in one line, in the language of the page; empty if it is not given. */
    public String value(Fact fact, Facts facts) {
        var value = fact.get(facts);
        if (!fact.isGiven(facts)) {
            return "";
        }
        return switch (fact.kind()) {
            case CLOSING -> pageTexts.closing((ZonedDateTime) value);
            case CLASSIFICATION -> pageTexts.classification((Classification) value);
            case NAMES -> Objects.toString(((Bilingual<?>) value).get(language), "");
            case PLACES -> ((Locations) value).line(language);
            case CHOICE -> pageTexts.name((Enum<?>) value);
            case TEXT, ADDRESS, EMAIL, NUMBER -> value.toString();
            case RANGE -> pageTexts.salary((SalaryRange) value);
            case FLAG -> pageTexts.staff("fact." + fact.field() + ".yes");
        };
    }

    /** Returns the value in one line, or what it means that it is not given, if that means something; otherwise empty. */
    public String meaning(Fact fact, Facts facts) {
        var value = value(fact, facts);
        var key = "fact." + fact.field() + ".none";
        return value.isEmpty() && Messages.STAFF.has(key) ? pageTexts.staff(key) : value;
    }

    /** Returns the names that a fact has in both languages, one pair for each; empty if the fact is not of that kind, or not given. */
    public List<Bilingual<String>> names(Fact fact, Facts facts) {
        return switch (fact.kind()) {
            case NAMES -> fact.isGiven(facts) ? List.of(pair((Bilingual<?>) fact.get(facts))) : List.of();
            case PLACES -> fact.isGiven(facts) ? ((Locations) fact.get(facts)).places() : List.of();
            default -> List.of();
        };
    }

    /** Checks whether a fact has names of its own in each language. */
    public boolean isNamed(Fact fact) {
        return switch (fact.kind()) {
            case NAMES, PLACES -> true;
            default -> false;
        };
    }

    /** Returns the facts that are given, for staff, and the closing in any case. */
    public List<FactRow> rows(Facts facts) {
        var rows = new ArrayList<FactRow>();
        for (var fact : Fact.values()) {
            var values = isNamed(fact)
                    ? names(fact, facts).stream().map(FactTexts::sides).toList()
                    : Stream.of(row(fact, facts))
                            .filter(text -> !text.isEmpty())
                            .map(text -> List.of(new FactSide(text, null)))
                            .toList();
            if (!values.isEmpty()) {
                rows.add(new FactRow(label(fact), values));
            }
        }
        return rows;
    }

    private String row(Fact fact, Facts facts) {
        return switch (fact.kind()) {
            case FLAG -> value(fact, facts);
            default -> meaning(fact, facts);
        };
    }

    private static List<FactSide> sides(Bilingual<String> names) {
        return Arrays.stream(Language.values())
                .map(side -> new FactSide(names.get(side), side.regionalTag()))
                .toList();
    }

    private static Bilingual<String> pair(Bilingual<?> names) {
        return names.map(name -> (String) name);
    }
}
