package ca.tandem.translation.glossary;

import java.util.ArrayList;
import java.util.List;

/** The terms of one language of an entry of a TBX file. */
final class TbxTerms {

    /** A term while it is being read. Its status is null if the file gives none. */
    static final class TbxTerm {
        final int line;
        String words;
        boolean isLoose;
        String unknownStatus;
        private TermStatus status;

        TbxTerm(int line) {
            this.line = line;
        }

        /** Takes a status as the file gives it. Of several, one that forbids the term counts. */
        void mark(String value) {
            if (!value.isEmpty() && status != TermStatus.FORBIDDEN) {
                TermStatus.of(value).ifPresentOrElse(found -> status = found, () -> unknownStatus = value);
            }
        }
    }

    private String preferred;
    private int standardized;
    private final List<String> admitted = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();

    void add(TbxTerm term) {
        if (term.status == TermStatus.FORBIDDEN) {
            forbidden.add(term.words);
        } else if (term.isLoose) {
            loose.add(term.words);
        } else if (term.status == TermStatus.PREFERRED && preferred == null) {
            preferred = term.words;
        } else if (term.status == TermStatus.STANDARDIZED) {
            admitted.add(standardized++, term.words);
        } else {
            admitted.add(term.words);
        }
    }

    /** Returns the terms. If none is marked as preferred, the first standardized or else admitted one becomes it. */
    TermForms wordings() {
        if (preferred == null && !admitted.isEmpty()) {
            preferred = admitted.remove(0);
        }
        return new TermForms(preferred, admitted, loose, forbidden);
    }
}
