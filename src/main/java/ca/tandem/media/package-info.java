/**
 * Files that authors upload: which format they have by their content, whether they are harmless, the renditions that readers get, and where
 * these are stored. It knows no posting.
 */
package ca.tandem.media;
