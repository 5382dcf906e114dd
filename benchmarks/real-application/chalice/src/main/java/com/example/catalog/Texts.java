package com.example.catalog;

import software.amazon.awssdk.core.sync.RequestBody;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The documents' texts, in S3.
 */
@Repository
class Texts {

	private final Clients clients;

	private final String bucket;

	Texts(Clients clients, @Value("${catalog.bucket:catalog}") String bucket) {
		this.clients = clients;
		this.bucket = bucket;
	}

	String read(String id) {
		return this.clients.s3().getObjectAsBytes((get) -> get.bucket(this.bucket).key(id)).asUtf8String();
	}

	void write(String id, String text) {
		this.clients.s3().putObject((put) -> put.bucket(this.bucket).key(id), RequestBody.fromString(text));
	}

	void delete(String id) {
		this.clients.s3().deleteObject((delete) -> delete.bucket(this.bucket).key(id));
	}

}
