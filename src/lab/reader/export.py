"""Writes a checkpoint of the pair reader as an ONNX file with 8-bit weights.

python export.py --checkpoint DIR/last.pt --out pair-reader.onnx
"""

import argparse
import os
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import model as reader


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--checkpoint", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    net = reader.load(a.checkpoint)
    net.eval()
    ids = torch.ones(1, 16, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.onnx")
        torch.onnx.export(net, (ids, ids, ids * 0), whole, input_names=names, output_names=["logits"], opset_version=17, dynamo=False,
                          dynamic_axes={**{n: {0: "pairs", 1: "tokens"} for n in names}, "logits": {0: "pairs"}})
        quantize_dynamic(whole, a.out, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)
    print(os.path.getsize(a.out))


if __name__ == "__main__":
    main()
