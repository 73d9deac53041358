package ca.tandem.translation.proposal;

import ca.tandem.common.ClockProducer;
import ca.tandem.posting.Facts;
import ca.tandem.translation.check.value.CheckedValue;
import ca.tandem.translation.check.value.PartialDate;
import ca.tandem.translation.check.value.ValueKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reader of the closing: a whole date beside words about applying, with time and time zone where they are given. Without a zone it is that of
 * Ottawa, as for dates of the front matter; without a time it is the end of the day.
 */
final class ClosingReader implements FactReader {

    /** Every date that counts has a year of this century. */
    private static final List<String> STEMS = List.of("20");

    private static final Pattern CLOSES = Pattern.compile(
            "(?i)\\bclos(?:es|ing date|ing)\\b|\\b(?:application|applying) deadline\\b|\\bdeadline (?:to apply|for appl)|^deadline ?:"
                    + "|\\b(?:apply|applications?|applicants?|submit\\w*|send)\\b[^.;]*\\b(?:by|before|until|no later than)\\b"
                    + "|\\bdate limite\\b|\\bdate de (?:clôture|fermeture)\\b|\\bclôture\\b"
                    + "|\\b(?:postul|candidature|soumett|présent|envoy|dépos|posez)[^.;]*(?:\\bavant\\b|\\bau plus tard\\b|\\bjusqu'au\\b|\\bd'ici\\b)");

    /** Words before a date that is not the closing. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\bstart|\\bdébut|\\bentrevue|\\binterview|\\bexam|\\bposted\\b|\\bpubli|\\bproje[ct]|\\bterm\\b|\\bdéterminée\\b");

    /** A time of day in words, which would have to be read to know the closing. */
    private static final Pattern TIME_IN_WORDS = Pattern.compile("(?i)\\b(?:noon|midi)\\b");

    private static final List<NamedZone> ZONES = List.of(
            NamedZone.of("America/Vancouver", "Pacific", "du Pacifique", "PT|PST|PDT|HP|HNP|HAP"),
            NamedZone.of("America/Edmonton", "Mountain", "des Rocheuses", "MT|MST|MDT|HR|HNR|HAR"),
            NamedZone.of("America/Winnipeg", "Central", "du Centre", "CT|CST|CDT|HC|HNC|HAC"),
            NamedZone.of("America/Toronto", "Eastern", "de l'Est", "ET|EST|EDT|HE|HNE|HAE"),
            NamedZone.of("America/Halifax", "Atlantic", "de l'Atlantique", "AT|AST|ADT|HA|HNA|HAA"),
            NamedZone.of("America/St_Johns", "Newfoundland", "de Terre-Neuve", "NT|NST|NDT|HT|HNT|HAT"));

    /** A time zone by its names: "Pacific Time", "(Pacific)", « heure normale du Pacifique », PST. */
    private record NamedZone(ZoneId zone, Pattern names) {

        static NamedZone of(String zone, String english, String french, String letters) {
            return new NamedZone(
                    ZoneId.of(zone),
                    Pattern.compile("\\b" + english + " (?:[Ss]tandard |[Dd]aylight )?(?:[Ss]aving )?[Tt]ime\\b|\\("
                            + english + "\\)"
                            + "|\\b[Hh]eure (?:normale |avancée )?" + french + "\\b|(?<![\\p{L}-])(?:" + letters
                            + ")(?![\\p{L}-])"));
        }
    }

    private static final int NEAR = 45;

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(sentence ->
                        sentence.has(STEMS) && CLOSES.matcher(sentence.words()).find() && !sentence.isAboutOthers())
                .flatMap(ClosingReader::closings)
                .toList());
    }

    private static Stream<Statement> closings(Sentence sentence) {
        var dates = sentence.values(ValueKind.DATE);
        var times = sentence.values(ValueKind.TIME);
        if (dates.size() != 1 || times.size() > 1) {
            return Stream.empty();
        }
        var date = dates.get(0);
        var before = sentence.before(date);
        var day = PartialDate.of(date.key());
        var zones = ZONES.stream()
                .filter(zone -> zone.names().matcher(sentence.words()).find())
                .toList();
        if (day.year() == 0
                || day.day() == 0
                || zones.size() > 1
                || TIME_IN_WORDS.matcher(sentence.words()).find()
                || OTHER.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                        .find()) {
            return Stream.empty();
        }
        var zone = zones.isEmpty() ? ClockProducer.ZONE : zones.get(0).zone();
        return Stream.of(new Statement(closing(day, times, zone), sentence.quote(date)));
    }

    private static ZonedDateTime closing(PartialDate day, List<CheckedValue> times, ZoneId zone) {
        var facts = new Facts();
        facts.close(
                LocalDate.of(day.year(), day.month(), day.day()),
                times.isEmpty() ? null : time(times.get(0).key()),
                zone);
        return facts.getCloses();
    }

    private static LocalTime time(String key) {
        var parts = key.split(":", -1);
        return LocalTime.of(Integer.parseInt(parts[0]) % 24, parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }
}
