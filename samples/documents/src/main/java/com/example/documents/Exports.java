package com.example.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.chalice.ChaliceFunction;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

import org.springframework.stereotype.Component;

/**
 * The nightly export: a list of all documents, uploaded by the transfer manager.
 */
@Component
class Exports {

	private final S3TransferManager transfers;

	private final Documents documents;

	private final DocumentsProperties properties;

	Exports(S3TransferManager transfers, Documents documents, DocumentsProperties properties) {
		this.transfers = transfers;
		this.documents = documents;
		this.properties = properties;
	}

	@ChaliceFunction("export")
	Map<String, Integer> export(Map<String, Object> schedule) throws IOException {
		List<String> names = this.documents.names();
		Path file = Files.write(Files.createTempFile("documents", ".txt"), names);
		this.transfers
			.uploadFile((upload) -> upload.source(file)
				.putObjectRequest((put) -> put.bucket(this.properties.archive()).key("exports/documents.txt")))
			.completionFuture()
			.join();
		Files.delete(file);
		return Map.of("documents", names.size());
	}

}
