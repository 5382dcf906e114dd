package io.chalice.deployer.cloud;

/**
 * A part of an object that has arrived.
 *
 * @param tag what S3 calls its content
 * @param size its size in bytes
 */
public record ObjectPart(String tag, long size) {

}
