package io.chalice.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Reads bodies of the type {@code multipart/form-data}. They are in memory as a whole
 * already, since Lambda's events are; what a part is, is copied once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046, section
 * 5.1</a>
 */
public final class MultipartForm {

	/** The media type. */
	public static final String MEDIA_TYPE = "multipart/form-data";

	/** How many parts a form may have: a body of empty ones must not fill the memory. */
	static final int MAXIMUM_PARTS = 1000;

	/** How many bytes the header lines of a part may have together. */
	static final int MAXIMUM_HEAD = 8192;

	private static final int MAXIMUM_BOUNDARY = 70;

	private static final byte[] LINE_END = { '\r', '\n' };

	private final byte[] body;

	private final byte[] delimiter;

	private int position;

	private MultipartForm(byte[] body, String boundary) {
		this.body = body;
		this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Read a body.
	 * @param contentType its content type, with the boundary
	 * @param body the body
	 * @return the parts in the order they were sent; not those of file fields where no
	 * file was chosen
	 * @throws MalformedFormException when it is no such form, or one of too many parts
	 */
	public static List<FormPart> parse(String contentType, byte[] body) {
		String boundary = HeaderParameters.of(contentType).get("boundary");
		if (boundary == null || boundary.isEmpty() || boundary.length() > MAXIMUM_BOUNDARY) {
			throw new MalformedFormException("The content type of the form has no boundary");
		}
		return new MultipartForm(body, boundary).parts();
	}

	private List<FormPart> parts() {
		List<FormPart> parts = new ArrayList<>();
		this.position = isDelimiter(-LINE_END.length) ? this.delimiter.length - LINE_END.length
				: nextDelimiter(0) + this.delimiter.length;
		while (!startsWith(this.position, (byte) '-', (byte) '-')) {
			if (parts.size() == MAXIMUM_PARTS) {
				throw new MalformedFormException("The form has more than %d parts".formatted(MAXIMUM_PARTS));
			}
			skipLine();
			Map<String, String> head = head();
			int end = nextDelimiter(this.position - LINE_END.length);
			FormPart part = part(head, Arrays.copyOfRange(this.body, this.position, Math.max(end, this.position)));
			if (part.fileName() == null || !part.fileName().isEmpty() || part.bytes().length > 0) {
				parts.add(part);
			}
			this.position = end + this.delimiter.length;
		}
		return parts;
	}

	private static FormPart part(Map<String, String> head, byte[] bytes) {
		Map<String, String> disposition = HeaderParameters.of(head.getOrDefault("content-disposition", ""));
		String name = disposition.get("name");
		if (name == null) {
			throw new MalformedFormException("A part of the form has no name");
		}
		return new FormPart(FileName.unescaped(name), FileName.of(disposition), head.get("content-type"), bytes);
	}

	private void skipLine() {
		while (startsWith(this.position, (byte) ' ') || startsWith(this.position, (byte) '\t')) {
			this.position++;
		}
		if (!startsWith(this.position, LINE_END)) {
			throw new MalformedFormException("A boundary of the form does not end its line");
		}
		this.position += LINE_END.length;
	}

	private Map<String, String> head() {
		Map<String, String> head = new TreeMap<>();
		int start = this.position;
		while (!startsWith(this.position, LINE_END)) {
			int end = indexOf(LINE_END, this.position);
			if (end < 0 || end - start > MAXIMUM_HEAD) {
				throw new MalformedFormException("The header lines of a part of the form do not end");
			}
			String line = new String(this.body, this.position, end - this.position, StandardCharsets.UTF_8);
			int colon = line.indexOf(':');
			if (colon < 0) {
				throw new MalformedFormException("A header line of a part of the form has no colon");
			}
			head.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
					line.substring(colon + 1).strip());
			this.position = end + LINE_END.length;
		}
		this.position += LINE_END.length;
		return head;
	}

	private int nextDelimiter(int from) {
		for (int found = indexOf(this.delimiter, from); found >= 0; found = indexOf(this.delimiter, found + 1)) {
			if (isDelimiter(found)) {
				return found;
			}
		}
		throw new MalformedFormException("The form ends before its last boundary");
	}

	/**
	 * Return whether a delimiter starts somewhere: other content may begin alike.
	 * @param at where, the line end that belongs to it included; may lie before the body
	 * @return {@code true} if the boundary is there, and a line end or two dashes after
	 */
	private boolean isDelimiter(int at) {
		int end = at + this.delimiter.length;
		int start = Math.max(at, 0);
		return end <= this.body.length
				&& Arrays.equals(this.body, start, end, this.delimiter, start - at, this.delimiter.length)
				&& (startsWith(end, LINE_END) || startsWith(end, (byte) '-', (byte) '-') || startsWith(end, (byte) ' ')
						|| startsWith(end, (byte) '\t'));
	}

	private boolean startsWith(int at, byte... bytes) {
		return at + bytes.length <= this.body.length
				&& Arrays.equals(this.body, at, at + bytes.length, bytes, 0, bytes.length);
	}

	private int indexOf(byte[] bytes, int from) {
		for (int i = from; i <= this.body.length - bytes.length; i++) {
			if (this.body[i] == bytes[0] && startsWith(i, bytes)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Return the charset of a text.
	 * @param contentType its content type, or {@code null}
	 * @return the name of the charset, or {@code null} when it does not say
	 */
	public static @Nullable String charset(@Nullable String contentType) {
		return (contentType != null) ? HeaderParameters.of(contentType).get("charset") : null;
	}

}
