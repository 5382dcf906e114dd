package io.chalice;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file of a form, as it was sent. Its name and content type are the client's word.
 *
 * @param name the form field's name
 * @param fileName the file's name without folders and control characters, empty when
 * nothing of it could be kept
 * @param contentType the content type that the client gave,
 * {@code application/octet-stream} when it gave none
 * @param bytes the content, copied on the way in and out
 */
public record UploadedFile(String name, String fileName, String contentType, byte[] bytes) {

	public UploadedFile {
		bytes = bytes.clone();
	}

	@Override
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * Return how large the file is.
	 * @return the number of bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof UploadedFile file && this.name.equals(file.name) && this.fileName.equals(file.fileName)
				&& this.contentType.equals(file.contentType) && Arrays.equals(this.bytes, file.bytes);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.fileName, this.contentType, Arrays.hashCode(this.bytes));
	}

	@Override
	public String toString() {
		return "UploadedFile[name=%s, fileName=%s, contentType=%s, %d bytes]".formatted(this.name, this.fileName,
				this.contentType, this.bytes.length);
	}

}
