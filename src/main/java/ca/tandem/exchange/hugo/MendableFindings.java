package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingCode;
import ca.tandem.translation.check.FindingMender;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The number of findings of one kind in one text of an imported posting that are about typography and can be mended at once. */
@Embeddable
public class MendableFindings {

    @Column(name = "finding_code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language")
    private Language language;

    private int places;

    protected MendableFindings() {}

    private MendableFindings(Finding first, int places) {
        code = first.code();
        language = first.language();
        this.places = places;
    }

    /** Counts the findings that can be mended, as a check has just found them. */
    static List<MendableFindings> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> FindingCode.isTypography(finding.code()) && FindingMender.isMendable(finding))
                .collect(Collectors.groupingBy(
                        finding -> finding.code() + finding.language(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> new MendableFindings(alike.get(0), alike.size()))
                .toList();
    }

    boolean isOf(String otherCode, Language otherLanguage) {
        return code.equals(otherCode) && language == otherLanguage;
    }

    int getPlaces() {
        return places;
    }
}
