package io.chalice.samples.aws;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The objects of all buckets, in memory.
 */
final class S3Objects {

	private static final String XML = "application/xml";

	private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

	private final SortedMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

	void forget() {
		this.objects.clear();
	}

	void serve(Exchange exchange) throws IOException {
		String path = exchange.path();
		boolean bucket = path.indexOf('/', 1) < 0 || path.indexOf('/', 1) == path.length() - 1;
		switch (exchange.method()) {
			case "PUT" -> put(path, exchange);
			case "POST" -> deleteAll(path, exchange);
			case "DELETE" -> {
				this.objects.remove(path);
				exchange.answer(204, new byte[0]);
			}
			default -> {
				if (bucket) {
					list(path, exchange);
				}
				else {
					get(path, exchange);
				}
			}
		}
	}

	private void put(String path, Exchange exchange) throws IOException {
		String source = exchange.header("x-amz-copy-source");
		if (source == null) {
			this.objects.put(path, exchange.body());
			exchange.with("ETag", etag(exchange.body())).answer(200, new byte[0]);
			return;
		}
		byte[] content = this.objects.get(source.startsWith("/") ? source : "/" + source);
		if (content == null) {
			notFound(exchange);
			return;
		}
		this.objects.put(path, content);
		exchange.answer(200, XML, "<CopyObjectResult><ETag>" + etag(content) + "</ETag></CopyObjectResult>");
	}

	private void get(String path, Exchange exchange) throws IOException {
		byte[] content = this.objects.get(path);
		if (content == null) {
			notFound(exchange);
			return;
		}
		exchange.with("ETag", etag(content)).with("Content-Type", "application/octet-stream").answer(200, content);
	}

	private static void notFound(Exchange exchange) throws IOException {
		exchange.answer(404, XML, "<Error><Code>NoSuchKey</Code><Message>There is no such key.</Message></Error>");
	}

	private void list(String path, Exchange exchange) throws IOException {
		Map<String, String> query = exchange.query();
		String bucket = path.endsWith("/") ? path : path + "/";
		String start = bucket + query.getOrDefault("prefix", "");
		int most = Integer.parseInt(query.getOrDefault("max-keys", "1000"));
		StringBuilder xml = new StringBuilder("<ListBucketResult>");
		Iterator<Map.Entry<String, byte[]>> all = this.objects.tailMap(start).entrySet().iterator();
		String after = query.getOrDefault("continuation-token", "");
		String last = null;
		int count = 0;
		while (all.hasNext()) {
			Map.Entry<String, byte[]> object = all.next();
			String key = object.getKey().substring(bucket.length());
			if (!object.getKey().startsWith(start)) {
				break;
			}
			if (key.compareTo(after) <= 0) {
				continue;
			}
			if (count++ == most) {
				xml.append(
						"<IsTruncated>true</IsTruncated><NextContinuationToken>" + last + "</NextContinuationToken>");
				break;
			}
			xml.append("<Contents><Key>" + key + "</Key><Size>" + object.getValue().length + "</Size></Contents>");
			last = key;
		}
		exchange.answer(200, XML, xml.append("</ListBucketResult>").toString());
	}

	private void deleteAll(String path, Exchange exchange) throws IOException {
		String bucket = path.endsWith("/") ? path : path + "/";
		Matcher keys = KEY.matcher(new String(exchange.body(), java.nio.charset.StandardCharsets.UTF_8));
		StringBuilder xml = new StringBuilder("<DeleteResult>");
		while (keys.find()) {
			this.objects.remove(bucket + keys.group(1));
			xml.append("<Deleted><Key>" + keys.group(1) + "</Key></Deleted>");
		}
		exchange.answer(200, XML, xml.append("</DeleteResult>").toString());
	}

	byte @Nullable [] find(String bucket, String key) {
		return this.objects.get("/" + bucket + "/" + key);
	}

	void put(String bucket, String key, byte[] content) {
		this.objects.put("/" + bucket + "/" + key, content);
	}

	private static String etag(byte[] content) {
		return "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
	}

}
