"""The pair reader: a BERT encoder with a three-way head over (evidence, claim)."""

import math

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

LABELS = ("says", "contradicts", "not-said")


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, drop):
        batch, length, width = x.shape
        q, k, v = (
            self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        )
        scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(width // self.heads) + mask
        y = torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + functional.dropout(self.out(y), drop, self.training))
        y = self.outer(functional.gelu(self.inner(x)))
        return self.norm2(x + functional.dropout(y, drop, self.training))


class PairReader(nn.Module):
    """Takes token ids, token types and lengths; gives logits for LABELS."""

    def __init__(self, layers, width=384, heads=12, inner=1536, words=30522, places=512, drop=0.0):
        super().__init__()
        self.drop = drop
        self.frozen = 0
        self.words = nn.Embedding(words, width)
        self.places = nn.Embedding(places, width)
        self.types = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.pool = nn.Linear(width, width)
        self.head = nn.Linear(width, len(LABELS))

    def freeze(self, layers):
        """Leaves the words and so many of the lowest layers as they are."""
        self.frozen = layers
        for part in [self.words, self.places, self.types, self.norm, *self.layers[:layers]] if layers else [self.words]:
            part.requires_grad_(False)

    def forward(self, ids, mask, types):
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(place) + self.types(types))
        closed = ((1.0 - mask.float()) * -1e4)[:, None, None, :].to(x.dtype)
        for n, layer in enumerate(self.layers):
            x = layer(x, closed, self.drop if n >= self.frozen else 0.0)
        return self.head(functional.dropout(torch.tanh(self.pool(x[:, 0])), self.drop, self.training)).float()


def load(path, drop=0.0):
    """A reader out of a checkpoint."""
    kept = torch.load(path, map_location="cpu")
    net = PairReader(kept["layers"], drop=drop)
    net.load_state_dict(kept["weights"])
    return net


def shrunk(net, layers):
    """A reader with these of another one's layers, to be trained on."""
    small = PairReader(len(layers), drop=net.drop)
    for name, part in net.named_children():
        if name != "layers":
            getattr(small, name).load_state_dict(part.state_dict())
    for place, number in enumerate(layers):
        small.layers[place].load_state_dict(net.layers[number].state_dict())
    return small


def from_onnx(path, drop=0.0):
    """Reads the weights of a BERT sentence encoder out of its ONNX file."""
    graph = onnx.load(path).graph
    named = {i.name: torch.from_numpy(numpy.array(numpy_helper.to_array(i))) for i in graph.initializer}
    heads = 12
    products = [
        named[i].float()
        for node in graph.node
        if node.op_type == "MatMul"
        for i in node.input
        if i in named and named[i].dim() == 2
    ]
    count = len({n.split(".")[2] for n in named if n.startswith("encoder.layer.")})
    if len(products) != 6 * count:
        raise ValueError(f"{path}: {len(products)} products for {count} layers")
    model = PairReader(count, heads=heads, drop=drop)
    with torch.no_grad():
        model.words.weight.copy_(named["embeddings.word_embeddings.weight"])
        model.places.weight.copy_(named["embeddings.position_embeddings.weight"])
        model.types.weight.copy_(named["embeddings.token_type_embeddings.weight"])
        model.norm.weight.copy_(named["embeddings.LayerNorm.weight"])
        model.norm.bias.copy_(named["embeddings.LayerNorm.bias"])
        for n, layer in enumerate(model.layers):
            at = f"encoder.layer.{n}."
            q, k, v, out, inner, outer = products[6 * n : 6 * n + 6]
            layer.qkv.weight.copy_(torch.cat([q, k, v], 1).t())
            layer.qkv.bias.copy_(torch.cat([named[at + f"attention.self.{s}.bias"] for s in ("query", "key", "value")]))
            layer.out.weight.copy_(out.t())
            layer.out.bias.copy_(named[at + "attention.output.dense.bias"])
            layer.norm1.weight.copy_(named[at + "attention.output.LayerNorm.weight"])
            layer.norm1.bias.copy_(named[at + "attention.output.LayerNorm.bias"])
            layer.inner.weight.copy_(inner.t())
            layer.inner.bias.copy_(named[at + "intermediate.dense.bias"])
            layer.outer.weight.copy_(outer.t())
            layer.outer.bias.copy_(named[at + "output.dense.bias"])
            layer.norm2.weight.copy_(named[at + "output.LayerNorm.weight"])
            layer.norm2.bias.copy_(named[at + "output.LayerNorm.bias"])
        nn.init.normal_(model.pool.weight, std=0.02)
        nn.init.zeros_(model.pool.bias)
        nn.init.normal_(model.head.weight, std=0.02)
        nn.init.zeros_(model.head.bias)
    return model
