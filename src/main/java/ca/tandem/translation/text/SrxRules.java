package ca.tandem.translation.text;

import ca.tandem.common.Language;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Segmentation rules of a file in Segmentation Rules eXchange 2.0 (SRX; GALA OSCAR, 2008): the first rule whose patterns before and after a
 * position both match decides whether a sentence ends there. All rules that apply to a language count ({@code cascade="yes"}). In a rule
 * for no break, the pattern before the position must have a maximum length, because it becomes a lookbehind. Instances are immutable and
 * safe for use by several threads.
 */
final class SrxRules {

    private final Map<Language, List<BreakRule>> breaks = new EnumMap<>(Language.class);

    /** A rule that ends a sentence, with the pattern of the exceptions that precede it in the file. */
    private record BreakRule(Pattern before, Pattern after, Pattern exceptions) {}

    private record SrxRule(boolean breaks, String before, String after) {}

    private SrxRules(Map<Language, List<SrxRule>> rules) {
        rules.forEach((language, ofLanguage) -> breaks.put(language, breaks(ofLanguage)));
    }

    /**
     * Reads a file of rules.
     *
     * @param file the file, one of the portal's own; the caller closes it
     * @return its rules for both languages
     * @throws IllegalArgumentException if the file is not SRX or a pattern is invalid
     */
    static SrxRules read(InputStream file) {
        try {
            return new SrxRules(rules(XMLInputFactory.newDefaultFactory().createXMLStreamReader(file, "UTF-8")));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("The rules of segmentation cannot be read", e);
        }
    }

    /**
     * Finds the ends of sentences.
     *
     * @param text a text in one language
     * @param language the language whose rules apply
     * @return the positions at which a new sentence begins; never 0 or the text's length
     */
    BitSet ends(String text, Language language) {
        var ends = new BitSet();
        for (var rule : breaks.get(language)) {
            var before = rule.before().matcher(text);
            var after = inText(rule.after(), text);
            var exceptions = inText(rule.exceptions(), text);
            while (before.find()) {
                var place = before.end();
                if (place > 0 && place < text.length() && fits(after, place) && !fits(exceptions, place)) {
                    ends.set(place);
                }
            }
        }
        return ends;
    }

    /** Returns a matcher that also sees the text before a position, and does not take the position for an end of the text. */
    private static Matcher inText(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static boolean fits(Matcher matcher, int place) {
        return matcher.region(place, matcher.regionEnd()).lookingAt();
    }

    private static List<BreakRule> breaks(List<SrxRule> rules) {
        var breaks = new ArrayList<BreakRule>();
        var exceptions = new StringBuilder("(?!)");
        for (var srxRule : rules) {
            if (srxRule.breaks()) {
                breaks.add(new BreakRule(
                        Pattern.compile(srxRule.before()),
                        Pattern.compile(srxRule.after()),
                        Pattern.compile(exceptions.toString())));
            } else {
                exceptions.append("|(?<=%s)(?=%s)".formatted(srxRule.before(), srxRule.after()));
            }
        }
        return List.copyOf(breaks);
    }

    private static Map<Language, List<SrxRule>> rules(XMLStreamReader file) throws XMLStreamException {
        var named = new LinkedHashMap<String, List<SrxRule>>();
        var mapped = new EnumMap<Language, List<SrxRule>>(Language.class);
        List<SrxRule> current = List.of();
        var breaks = false;
        var before = "";
        while (file.hasNext()) {
            if (file.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (file.getLocalName()) {
                case "languagerule" -> {
                    current = new ArrayList<>();
                    named.put(file.getAttributeValue(null, "languagerulename"), current);
                }
                case "rule" -> breaks = !"no".equals(file.getAttributeValue(null, "break"));
                case "beforebreak" -> before = file.getElementText();
                case "afterbreak" -> current.add(new SrxRule(breaks, before, file.getElementText()));
                case "languagemap" -> {
                    var languages = Pattern.compile(file.getAttributeValue(null, "languagepattern"));
                    var rules = named.get(file.getAttributeValue(null, "languagerulename"));
                    for (var language : Language.values()) {
                        if (languages.matcher(language.tag()).matches()) {
                            mapped.computeIfAbsent(language, none -> new ArrayList<>())
                                    .addAll(rules);
                        }
                    }
                }
                default -> {}
            }
        }
        return mapped;
    }
}
