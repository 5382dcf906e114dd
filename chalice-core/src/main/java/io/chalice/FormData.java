package io.chalice;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.form.FormPart;
import io.chalice.form.MalformedFormException;
import io.chalice.form.MultipartForm;
import io.chalice.form.QueryString;
import io.chalice.media.MediaTypes;

/**
 * A form that was sent as a request's body: {@code application/x-www-form-urlencoded}, or
 * {@code multipart/form-data}, which may have files.
 *
 * @param fields the fields that are texts
 * @param files the files, in the order they were sent
 */
public record FormData(MultiValues fields, List<UploadedFile> files) {

	/**
	 * The media type of a form without files.
	 */
	public static final String URL_ENCODED = "application/x-www-form-urlencoded";

	/**
	 * The media type of a form that may have files.
	 */
	public static final String MULTIPART = MultipartForm.MEDIA_TYPE;

	private static final FormData EMPTY = new FormData(MultiValues.empty(), List.of());

	public FormData {
		files = List.copyOf(files);
	}

	/**
	 * Return a field's files.
	 * @param name the field's name
	 * @return its files in the order they were sent, empty when there are none
	 */
	public List<UploadedFile> files(String name) {
		return this.files.stream().filter((file) -> file.name().equals(name)).toList();
	}

	/**
	 * Read a body.
	 * @param contentType its content type, or {@code null} without one
	 * @param body the body
	 * @return the form, empty when the content type is that of no form
	 * @throws BadRequestError when the body is not what the content type says
	 */
	static FormData of(@Nullable String contentType, byte[] body) {
		String type = (contentType != null) ? MediaTypes.bare(contentType) : "";
		if (contentType == null || !(type.equals(URL_ENCODED) || type.equals(MULTIPART))) {
			return EMPTY;
		}
		try {
			return type.equals(MULTIPART) ? of(MultipartForm.parse(contentType, body)) : new FormData(
					MultiValues.ofParameters(QueryString.parse(new String(body, StandardCharsets.UTF_8))), List.of());
		}
		catch (MalformedFormException ex) {
			throw new BadRequestError(String.valueOf(ex.getMessage()));
		}
	}

	private static FormData of(List<FormPart> parts) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		List<UploadedFile> files = new ArrayList<>();
		for (FormPart part : parts) {
			String type = part.contentType();
			if (part.fileName() != null) {
				files.add(new UploadedFile(part.name(), part.fileName(),
						(type != null) ? type : MediaTypes.OCTET_STREAM, part.bytes()));
			}
			else {
				fields.computeIfAbsent(part.name(), (name) -> new ArrayList<>())
					.add(new String(part.bytes(), charset(type)));
			}
		}
		return new FormData(MultiValues.ofParameters(fields), files);
	}

	private static Charset charset(@Nullable String contentType) {
		String charset = MultipartForm.charset(contentType);
		try {
			return (charset != null) ? Charset.forName(charset) : StandardCharsets.UTF_8;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw new MalformedFormException("A part of the form has an unknown charset");
		}
	}

}
