package com.example.documents;

import java.util.Map;

import io.chalice.samples.AwsTest;
import io.chalice.samples.aws.LocalAws;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ChaliceTest
@AwsTest
class DocumentsApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@Test
	void aDocumentIsStored(LocalAws aws) {
		this.client.put("/documents/a").body("text/plain", "hello").send().hasStatus(200);
		assertThat(aws.get("dev-documents", "documents/a")).isEqualTo("hello");
	}

	@Test
	void documentsAreListed(LocalAws aws) {
		aws.put("dev-documents", "documents/a", "hello");
		aws.put("dev-documents", "labels/a.json", "[]");
		this.client.get("/documents").send().hasStatus(200).hasJson("[\"a\"]");
	}

	@Test
	void aDocumentIsArchived(LocalAws aws) {
		aws.put("dev-documents", "documents/a", "hello");
		this.client.delete("/documents/a").send().hasStatus(200);
		assertThat(aws.get("dev-documents", "documents/a")).isNull();
		assertThat(aws.get("dev-archive", "a")).isEqualTo("hello");
	}

	@Test
	void linksAreSigned() {
		assertThat(this.client.get("/documents/a/links").send().hasStatus(200).text())
			.contains("dev-documents/documents/a?", "dev-documents/incoming/a?", "X-Amz-Expires=900");
	}

	@Test
	void labelsAreKeptBesideDocuments(LocalAws aws) {
		this.client.put("/documents/a/labels").body("application/json", "[\"new\"]").send().hasStatus(200);
		assertThat(aws.get("dev-documents", "labels/a.json")).isEqualTo("[\"new\"]");
		this.client.get("/documents/a/labels").send().hasStatus(200).hasJson("[\"new\"]");
	}

	@Test
	void theListOfDocumentsIsExported(LocalAws aws) throws Exception {
		aws.put("dev-documents", "documents/a", "hello");
		assertThat(this.client.call("export", Map.of())).isEqualTo(Map.of("documents", 1));
		assertThat(aws.get("dev-archive", "exports/documents.txt")).isEqualTo("a\n");
	}

}
