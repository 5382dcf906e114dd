package io.chalice.project.packaging;

import io.chalice.project.file.Sha256Digests;

/**
 * What packaging wants to know of a library without reading it again.
 *
 * @param empty whether there is nothing in it but its own description
 * @param storedSize its size without compression, in bytes
 * @param sha256 the digest of its bytes, in hexadecimal digits
 */
record LibraryFacts(boolean empty, long storedSize, String sha256) {

	static LibraryFacts of(byte[] bytes) {
		Library library = new Library(bytes);
		return new LibraryFacts(library.isEmpty(), library.storedSize(), Sha256Digests.hex(bytes));
	}

}
