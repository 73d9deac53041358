package ca.tandem.review;

import ca.tandem.common.Bilingual;

/** Where reviews are read; the pages know it. */
public interface ReviewAddresses {

    /** The absolute address in each language of the review whose secret that is. */
    Bilingual<String> of(String token);
}
