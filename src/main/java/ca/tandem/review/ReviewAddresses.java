package ca.tandem.review;

import ca.tandem.common.Bilingual;

/** The addresses of the review pages, implemented by the web package. */
public interface ReviewAddresses {

    /**
     * Returns the absolute address of a review in each language.
     *
     * @param token the secret of the review link
     */
    Bilingual<String> of(String token);
}
