package ca.tandem.translation.proposal;

import ca.tandem.translation.check.value.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reader of the e-mail address for questions and applications. One for accommodation or for other positions is another matter. */
final class ContactReader implements FactReader {

    private static final Pattern CONTACT = Pattern.compile(
            "(?i)\\bcontact|\\bquestions?\\b|\\be-?mail\\b|\\breach out\\b|\\bwrite to\\b|\\binquir|\\benquir|\\bapply\\b|\\bsend\\b"
                    + "|\\bcourriel\\b|\\bcommuniqu|\\bécri[rvt]|\\brenseignements?\\b|\\benvoy|\\bpostul|\\bposez\\b");

    private static final Pattern OTHER = Pattern.compile(
            "(?i)accommodat|mesures? d'adaptation|\\badaptation|\\bmedia\\b|\\bmédias?\\b|\\bdon't meet\\b|\\bdo not meet\\b"
                    + "|\\bne (?:rencontrez|répondez|remplissez)\\b");

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        return Statement.single(sentences.stream()
                .filter(Sentence::hasAddress)
                .filter(sentence -> CONTACT.matcher(sentence.words()).find()
                        && !OTHER.matcher(sentence.words()).find()
                        && !sentence.isAboutOthers())
                .flatMap(sentence -> sentence.values(ValueKind.EMAIL).stream()
                        .map(value -> new Statement(value.text().toLowerCase(Locale.ROOT), sentence.quote(value))))
                .toList());
    }
}
