package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check that no acronym was taken for another. It looks only at those whose form in the other language is known: names of techniques, which
 * are the same in both, and of federal institutions.
 */
@ApplicationScoped
public class AcronymCheck implements Check {

    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\d/&-])\\p{Lu}{2,6}(?![\\p{L}\\d/&-])");

    /** Acronyms that both languages share. */
    private static final Set<String> SHARED =
            Set.of(("API AWS CSS CSV DNS ETL GCP GIT GPS HTML HTTP HTTPS IBM ISO JSON JSF"
                            + " JVM PDF PHP REST SAP SAS SDK SOAP SPSS SQL SSH SSL TCP TLS UML URL USB VBA VPN XML YAML WCAG")
                    .split(" "));

    /** Institutions with an acronym in each language: English, French. */
    private static final Map<String, String> INSTITUTIONS = Map.ofEntries(
            Map.entry("RCMP", "GRC"),
            Map.entry("CBSA", "ASFC"),
            Map.entry("CFIA", "ACIA"),
            Map.entry("CRA", "ARC"),
            Map.entry("CMHC", "SCHL"),
            Map.entry("CSIS", "SCRS"),
            Map.entry("CSE", "CST"),
            Map.entry("CSA", "ASC"),
            Map.entry("CSC", "SCC"),
            Map.entry("DND", "MDN"),
            Map.entry("DFO", "MPO"),
            Map.entry("ESDC", "EDSC"),
            Map.entry("ECCC", "ECCC"),
            Map.entry("IRCC", "IRCC"),
            Map.entry("ISED", "ISDE"),
            Map.entry("LAC", "BAC"),
            Map.entry("NRC", "CNRC"),
            Map.entry("NRCAN", "RNCAN"),
            Map.entry("OSFI", "BSIF"),
            Map.entry("PCO", "BCP"),
            Map.entry("PHAC", "ASPC"),
            Map.entry("PSC", "CFP"),
            Map.entry("PSPC", "SPAC"),
            Map.entry("SSC", "SPC"),
            Map.entry("TBS", "SCT"),
            Map.entry("VAC", "ACC"));

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition
                .pairs()
                .flatMap(pair -> compared(pair.get(checkedEdition.source()), pair.get(checkedEdition.target())));
    }

    /** Finds the acronyms of the source whose known form is missing while the translation has another one that nothing in the source explains. */
    private static Stream<Finding> compared(UnitText from, UnitText to) {
        var lost = new LinkedHashSet<>(in(from));
        var added = new ArrayList<>(in(to));
        if (lost.isEmpty() || added.isEmpty()) {
            return Stream.empty();
        }
        var expected = lost.stream().map(one -> form(one, to.language())).collect(Collectors.toSet());
        added.removeIf(one -> expected.contains(one) || lost.contains(one));
        lost.removeIf(one ->
                !isKnown(one, from.language()) || in(to).contains(one) || in(to).contains(form(one, to.language())));
        return lost.isEmpty() || added.isEmpty()
                ? Stream.empty()
                : lost.stream()
                        .limit(added.size())
                        .map(one -> to.finding("acronym.differs", one, form(one, to.language()), added.get(0)));
    }

    private static List<String> in(UnitText unit) {
        return ACRONYM.matcher(unit.maskedText())
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    private static boolean isKnown(String acronym, Language language) {
        return SHARED.contains(acronym)
                || (language == Language.EN ? INSTITUTIONS.containsKey(acronym) : INSTITUTIONS.containsValue(acronym));
    }

    /** Returns the acronym as a language writes it. */
    private static String form(String acronym, Language language) {
        if (language == Language.FR) {
            return INSTITUTIONS.getOrDefault(acronym, acronym);
        }
        return INSTITUTIONS.entrySet().stream()
                .filter(both -> both.getValue().equals(acronym))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(acronym);
    }
}
