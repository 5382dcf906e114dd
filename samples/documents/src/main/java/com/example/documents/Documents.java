package com.example.documents;

import java.util.List;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.springframework.stereotype.Service;

/**
 * The documents, each an object of the bucket below {@code documents/}.
 */
@Service
class Documents {

	static final String FOLDER = "documents/";

	private final S3Client s3;

	private final DocumentsProperties properties;

	Documents(S3Client s3, DocumentsProperties properties) {
		this.s3 = s3;
		this.properties = properties;
	}

	void store(String name, byte[] content) {
		this.s3.putObject((put) -> put.bucket(this.properties.bucket()).key(FOLDER + name),
				RequestBody.fromBytes(content));
		this.s3.waiter()
			.waitUntilObjectExists((head) -> head.bucket(this.properties.bucket()).key(FOLDER + name));
	}

	List<String> names() {
		ListObjectsV2Request list = ListObjectsV2Request.builder()
			.bucket(this.properties.bucket())
			.prefix(FOLDER)
			.build();
		return this.s3.listObjectsV2Paginator(list)
			.contents()
			.stream()
			.map(S3Object::key)
			.map((key) -> key.substring(FOLDER.length()))
			.toList();
	}

	void archive(String name) {
		this.s3.copyObject((copy) -> copy.sourceBucket(this.properties.bucket())
			.sourceKey(FOLDER + name)
			.destinationBucket(this.properties.archive())
			.destinationKey(name));
		this.s3.deleteObject((delete) -> delete.bucket(this.properties.bucket()).key(FOLDER + name));
	}

}
