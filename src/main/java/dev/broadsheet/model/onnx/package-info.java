/**
 * Models that run in this process on ONNX Runtime. Enters: texts; leaves: what the ports of {@code
 * model} promise. Forbidden: files other than the program's own resources, the network.
 */
package dev.broadsheet.model.onnx;
