package ca.tandem.translation.law;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A set of rules of one law.
 *
 * @param key the key, which is the name of its file
 * @param name the name in both languages
 * @param inForce the day since which the law is in force
 * @param reviewedOn the day on which somebody last looked whether the rules are still those of the law
 * @param source the law's title and sections in both languages
 * @param address the addresses of its text in both languages
 * @param applies the sentence that says to which postings the rules apply
 * @param places the names of places of work to whose postings they apply
 * @param exempt the words of postings to which they do not apply all the same; a side is null if there are none
 * @param rules the rules, in the order of the file
 */
public record RuleSet(
        String key,
        Bilingual<String> name,
        LocalDate inForce,
        LocalDate reviewedOn,
        Bilingual<String> source,
        Bilingual<String> address,
        Bilingual<String> applies,
        Pattern places,
        Bilingual<Pattern> exempt,
        List<LawRule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Checks whether one of the texts has words that exempt the posting from the rules. */
    boolean isExempt(Bilingual<PostingText> texts) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> exempt.get(language) != null
                        && exempt.get(language)
                                .matcher(texts.get(language).body())
                                .find());
    }

    /** Checks whether the rules apply to work at one of these places. */
    boolean appliesTo(Locations locations) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> places.matcher(locations.line(language)).find());
    }
}
