/** Parts of a text's HTML for which the CommonMark library has no renderer of its own, and their anchors. */
package ca.tandem.publication.rendering;
