/**
 * HTTP API: JSON under {@code /api/v1}, described by {@code META-INF/openapi.yaml}. It calls the same services as the pages and contains no
 * rules. Every error is reported as a problem document (RFC 9457) in the language of the request.
 */
package ca.tandem.api;
