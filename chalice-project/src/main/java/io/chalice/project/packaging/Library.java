package io.chalice.project.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

/**
 * A jar that an application runs with. It can be written anew without compression, so
 * that the artefact around it compresses it once, and better. The content of every entry
 * stays what it is, and with it the signatures of a signed jar; only the names of local
 * variables may be left out of a jar that is not signed.
 */
final class Library {

	private static final Pattern LEGAL = Pattern
		.compile("META-INF/(MANIFEST\\.MF|maven/.*|(LICENSE|NOTICE|DEPENDENCIES)[^/]*)");

	private static final String CLASS = ".class";

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)",
			Pattern.CASE_INSENSITIVE);

	private static final Comparator<JarDirectory.Entry> ORDER = Comparator.comparingInt(Library::rank)
		.thenComparing(JarDirectory.Entry::name);

	private final byte[] bytes;

	private final @Nullable JarDirectory directory;

	Library(byte[] bytes) {
		this.bytes = bytes;
		this.directory = JarDirectory.read(bytes);
	}

	// readers of streams expect the manifest first, and then the signatures
	private static int rank(JarDirectory.Entry entry) {
		if (entry.name().equals("META-INF/")) {
			return 0;
		}
		if (entry.name().equals("META-INF/MANIFEST.MF")) {
			return 1;
		}
		return SIGNATURE.matcher(entry.name()).matches() ? 2 : 3;
	}

	// nothing but its own description, as in a starter: a class path does not need it
	boolean isEmpty() {
		return this.directory != null && this.directory.entries()
			.stream()
			.allMatch((entry) -> entry.isDirectory() || LEGAL.matcher(entry.name()).matches());
	}

	long storedSize() {
		return (this.directory != null) ? this.directory.storedSize() : this.bytes.length;
	}

	/**
	 * Write the jar without compression, in an order that depends on the names only.
	 * @return the jar, or the one there was when it is one to leave alone
	 */
	byte[] stored() throws IOException {
		return stored(UnaryOperator.identity());
	}

	/**
	 * Write the jar likewise, without the names of local variables unless it is signed.
	 * @return the jar, or the one there was when it is one to leave alone
	 */
	byte[] slim() throws IOException {
		return isSigned() ? stored() : stored(VariableTables::remove);
	}

	private boolean isSigned() {
		return this.directory != null
				&& this.directory.entries().stream().anyMatch((entry) -> SIGNATURE.matcher(entry.name()).matches());
	}

	private byte[] stored(UnaryOperator<byte[]> classes) throws IOException {
		if (this.directory == null) {
			return this.bytes;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream((int) storedSize());
		ZipWriter zip = new ZipWriter(out);
		List<JarDirectory.Entry> entries = this.directory.entries().stream().sorted(ORDER).toList();
		for (JarDirectory.Entry entry : entries) {
			byte[] content = content(entry);
			zip.store(entry.name(), entry.name().endsWith(CLASS) ? classes.apply(content) : content);
		}
		zip.finish();
		return out.toByteArray();
	}

	private byte[] content(JarDirectory.Entry entry) throws IOException {
		byte[] content = new byte[entry.size()];
		try {
			if (entry.deflated()) {
				inflate(entry, content);
			}
			else {
				System.arraycopy(this.bytes, entry.data(), content, 0, content.length);
			}
		}
		catch (DataFormatException | IndexOutOfBoundsException ex) {
			throw new IOException(entry.name(), ex);
		}
		CRC32 crc = new CRC32();
		crc.update(content);
		if ((int) crc.getValue() != entry.crc()) {
			throw new IOException(entry.name());
		}
		return content;
	}

	private void inflate(JarDirectory.Entry entry, byte[] content) throws DataFormatException {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(this.bytes, entry.data(), entry.compressed());
			int length = 0;
			while (length < content.length) {
				int count = inflater.inflate(content, length, content.length - length);
				if (count == 0) {
					throw new DataFormatException("unexpected end");
				}
				length += count;
			}
		}
		finally {
			inflater.end();
		}
	}

	byte[] bytes() {
		return this.bytes;
	}

}
