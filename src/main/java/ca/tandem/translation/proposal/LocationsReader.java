package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Locations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reader of the work locations: places that a sentence lists after words about hiring, offices or the place of work. */
final class LocationsReader implements FactReader {

    private static final Bilingual<Places> PLACES = Bilingual.of(Places::in);

    private static final String AND = "(?:,? (?:and|or|et|ou) |, |; ?| ?/ ?| & )(?:in |a )?";

    /** Words, without accents, after which places are those of the work. */
    private static final Bilingual<String> WORK = new Bilingual<>(
            "\\b(?:hiring|recruiting|locations?|offices?|based|located|applications?|positions?|jobs?|role|workplaces?|work(?:ing)?)\\b",
            "\\b(?:embauch\\w+|recrut\\w+|bureaux?|situee?s?|lieux?|candidatures?|postes?|emplois?|travailler|travaillerez|travail)\\b");

    private static final Bilingual<String> IN = new Bilingual<>("(?:\\b(?:in|at|from)|:)", "(?:\\ba|\\bd'|\\bde|:)");

    /** Words between those and the places that make them those of something else. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:travel|trips?|headquarter\\w*|universit\\w+|colleges?|conferences?|held|events?|interviews?|visits?|training|meet\\w*"
                    + "|colleagues|clients?|customers?|partners?|teams? (?:in|from)|time|deplace\\w+|siege|congres|colloque|tenue?s?|entrevues?"
                    + "|rencontr\\w+|formations?|collegues|partenaires|heure)\\b");

    private static final Bilingual<Pattern> LISTS = Bilingual.of(language -> Pattern.compile("(?i:" + WORK.get(language)
            + ")([^.;!?]{0,160}?)(?i:" + IN.get(language) + ") ?(" + place(language) + "(?:" + AND + place(language) + "){0,30})"));

    private static String place(Language language) {
        return PLACES.get(language).expression();
    }

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        var places = new LinkedHashSet<Bilingual<String>>();
        String quote = null;
        for (var sentence : sentences) {
            var matcher = LISTS.get(sentence.language()).matcher(Places.accentless(sentence.words()));
            while (!Variation.isIn(sentence) && matcher.find()) {
                if (!OTHER.matcher(matcher.group(1)).find()) {
                    places.addAll(PLACES.get(sentence.language()).named(matcher.group(2)));
                    quote = quote == null ? sentence.quote(matcher.start(2)) : quote;
                }
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(new Locations(List.copyOf(places)), quote));
    }
}
