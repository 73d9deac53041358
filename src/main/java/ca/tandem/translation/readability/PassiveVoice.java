package ca.tandem.translation.readability;

import ca.tandem.common.Language;
import java.util.regex.Pattern;

/**
 * Heuristic of the passive voice: a form of "be" or « être », and a past participle after at most two adverbs. Participles that are mostly
 * adjectives, and the French verbs and reflexives that have « être » in the active voice, are left out.
 */
final class PassiveVoice {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String ENGLISH_ADJECTIVES =
            "interested|experienced|dedicated|committed|qualified|skilled|located|motivated|excited"
                    + "|pleased|supposed|prepared|advanced|talented|tired|used|concerned|related|involved|detailed|need|speed|indeed|hundred";

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:am|is|are|was|were|be|been|being|aren[’']t|isn[’']t)\\s+(?:(?:not|also|never|always|only|often|then|still|\\w+ly)\\s+){0,2}"
                    + "(?!(?:" + ENGLISH_ADJECTIVES + ")\\b)"
                    + "(?:\\w+ed|made|given|taken|done|seen|known|written|found|held|kept|paid|sent|set|told|chosen|built|shown|led|met|put"
                    + "|bound|brought|bought|drawn|driven|left|lost|read|said|sold|spent|taught|understood|won|begun|run|hidden|cut)\\b",
            FLAGS);

    private static final String FRENCH_ACTIVE =
            "allée?s?|venue?s?|arrivée?s?|partie?s?|restée?s?|devenue?s?|née?s?|morte?s?|entrée?s?|sortie?s?|montée?s?|descendue?s?|tombée?s?"
                    + "|retournée?s?|rentrée?s?|revenue?s?|intervenue?s?|parvenue?s?|décédée?s?";

    private static final String FRENCH_ADJECTIVES =
            "intéressée?s?|qualifiée?s?|motivée?s?|située?s?|passionnée?s?|dévouée?s?|expérimentée?s?|préparée?s?|engagée?s?|ravie?s?"
                    + "|éligible|poli|joli|vrai|ici|ainsi|aussi|celui|lui|qui|plus|du|au|peu|jeu|lieu|mieux|nous|vous|tous|puis|avis|très|accès|près";

    private static final Pattern FRENCH = Pattern.compile(
            "(?<!\\b(?:me|te|se|nous nous|vous vous) )(?<![smt][’'])\\b(?:suis|es|est|sommes|êtes|sont|étais|était|étions|étiez|étaient|serai|seras"
                    + "|sera|serons|serez|seront|serait|seraient|soit|soient|fut|furent|été|être|étant)\\s+"
                    + "(?:(?:pas|aussi|toujours|souvent|jamais|bien|ensuite|\\w+ment)\\s+){0,2}"
                    + "(?!(?:" + FRENCH_ACTIVE + "|" + FRENCH_ADJECTIVES + ")\\b)"
                    + "(?:\\w+ée?s?|(?:\\w+[tdcn]ue?s?|lue?s?|vue?s?|reçue?s?|prévue?s?|connue?s?)|(?:rempl|établ|chois|fourn|défin|garant|réun|réuss|sais|sub|"
                    + "invest|averti|avert|accompl|précis|pun|bât)ie?s?|(?:mise?|prise?|permise?|admise?|transmise?|soumise?|comprise?|requise?|acquise?)s?"
                    + "|(?:faite?|écrite?|dite?|offerte?|ouverte?|couverte?|inscrite?|décrite?|produite?|traduite?|conduite?|construite?|atteinte?|jointe?)s?)\\b",
            FLAGS);

    private PassiveVoice() {}

    /** Checks whether a sentence seems to be in the passive voice. */
    static boolean isIn(String sentence, Language language) {
        return (language == Language.EN ? ENGLISH : FRENCH).matcher(sentence).find();
    }
}
