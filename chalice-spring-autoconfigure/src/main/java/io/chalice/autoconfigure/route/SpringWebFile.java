package io.chalice.autoconfigure.route;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.springframework.web.multipart.MultipartFile;

import io.chalice.UploadedFile;

/**
 * A file of a form as Spring's controllers have it.
 *
 * @param file the file
 */
record SpringWebFile(UploadedFile file) implements MultipartFile {

	@Override
	public String getName() {
		return this.file.name();
	}

	@Override
	public String getOriginalFilename() {
		return this.file.fileName();
	}

	@Override
	public String getContentType() {
		return this.file.contentType();
	}

	@Override
	public boolean isEmpty() {
		return this.file.size() == 0;
	}

	@Override
	public long getSize() {
		return this.file.size();
	}

	@Override
	public byte[] getBytes() {
		return this.file.bytes();
	}

	@Override
	public InputStream getInputStream() {
		return new ByteArrayInputStream(this.file.bytes());
	}

	@Override
	public void transferTo(File destination) throws IOException {
		Files.write(destination.toPath(), this.file.bytes());
	}

}
