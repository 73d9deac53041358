package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Locations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reader of the work locations: places that a sentence lists after words about hiring, offices or the place of work. */
final class LocationsReader implements FactReader {

    /**
     * Places that a sentence lists.
     *
     * @param places the places in their order
     * @param outright whether the sentence says outright that the work is there
     * @param quote the words
     */
    private record PlaceList(List<Bilingual<String>> places, boolean outright, String quote) {}

    private static final Bilingual<Places> PLACES = Bilingual.of(Places::in);

    private static final String AND = "(?:,? (?:and|or|et|ou) |, |; ?| ?/ ?| & )(?:in |a )?";

    /** Words, without accents, after which places are those of the work. */
    private static final Bilingual<String> WORK = new Bilingual<>(
            "\\b(?:hiring|recruiting|locations?|offices?|based|located|applications?|positions?|jobs?|role|workplaces?|work(?:ing)?)\\b",
            "\\b(?:embauch\\w+|recrut\\w+|bureaux?|situee?s?|lieux? (?:de travail|d'affectation)|lieux?(?= ?:)|candidatures?|postes?|emplois?|travailler|travaillerez)\\b");

    private static final Bilingual<String> IN = new Bilingual<>("(?:\\b(?:in|at|from)|:)", "(?:\\ba|\\bd'|\\bde|:)");

    /** Words between those and the places that make them those of something else. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:travel|trips?|headquarter\\w*|universit\\w+|colleges?|conferences?|held|events?|interviews?|visits?|training|meet\\w*"
                    + "|colleagues|clients?|customers?|partners?|teams? (?:in|from)|time|deplace\\w+|siege|congres|colloque|tenue?s?|entrevues?"
                    + "|rencontr\\w+|formations?|collegues|partenaires|heure)\\b");

    private static final Bilingual<Pattern> LISTS =
            Bilingual.of(language -> Pattern.compile("(?i:" + WORK.get(language) + ")([^.;!?]{0,160}?)(?i:"
                    + IN.get(language) + ") ?(" + place(language) + "(?:" + AND + place(language) + "){0,30})"));

    /** Words that say outright where the work is; where they stand, other sentences do not count. */
    private static final Pattern OUTRIGHT =
            Pattern.compile("(?i)\\b(?:located|based|locations? ?:|situee?s?|basee?s?|lieux?[^.:]{0,20}:)");

    private static String place(Language language) {
        return PLACES.get(language).expression();
    }

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        var lists = sentences.stream()
                .filter(sentence -> !sentence.isAboutOthers())
                .flatMap(LocationsReader::lists)
                .toList();
        var outright = lists.stream().filter(PlaceList::outright).toList();
        var counted = outright.isEmpty() ? lists : outright;
        var places = counted.stream()
                .flatMap(list -> list.places().stream())
                .distinct()
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Statement(new Locations(places), counted.get(0).quote()));
    }

    private static Stream<PlaceList> lists(Sentence sentence) {
        var language = sentence.language();
        return LISTS.get(language)
                .matcher(Places.accentless(sentence.words()))
                .results()
                .filter(match -> !OTHER.matcher(match.group(1)).find())
                .map(match -> new PlaceList(
                        PLACES.get(language).named(match.group(2)),
                        OUTRIGHT.matcher(match.group()).find(),
                        sentence.quote(match.start(2))));
    }
}
