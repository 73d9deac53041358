/**
 * The HTTP API: JSON under {@code /api/v1}, described by {@code META-INF/openapi.yaml}. It asks the same services as the pages, so it
 * holds no rules; whatever goes wrong is said as a problem (RFC 9457) in the language of the request.
 */
package ca.tandem.api;
