package io.chalice.form;

import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart form.
 *
 * @param name the field's name
 * @param fileName the file's name as the client knows it, without folders and control
 * characters, or {@code null} when the part is no file
 * @param contentType the part's content type, or {@code null} when it does not say
 * @param bytes the content; this record's own
 */
public record FormPart(String name, @Nullable String fileName, @Nullable String contentType, byte[] bytes) {

}
