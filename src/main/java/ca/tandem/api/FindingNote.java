package ca.tandem.api;

import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;

/** A finding with its sentence in the language of the request. */
public record FindingNote(String code, Severity severity, String language, String place, String message) {

    static FindingNote of(Finding finding, AnswerLanguage words) {
        return new FindingNote(
                finding.code(),
                finding.severity(),
                finding.language() == null ? null : finding.language().tag(),
                finding.place(),
                words.sentence(finding));
    }
}
