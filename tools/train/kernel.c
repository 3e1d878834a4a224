/* The inner loops of src/language: integer layers over the words of one sentence. Made into src/language/generated/kernel.ts
   by tools/train/kernel.ts; src/language/script-kernel.ts gives the same integers without WebAssembly. */
#include <wasm_simd128.h>

typedef signed char i8;
typedef unsigned char u8;
typedef short i16;
typedef int i32;

#define EXPORT(name) __attribute__((export_name(name)))

/* out[word] = sum of `per` rows of the table */
EXPORT("embed")
void embed(const i32 *rows, i32 words, i32 per, const i8 *table, i32 width, i16 *out) {
  for (i32 t = 0; t < words; t++, rows += per, out += width)
    for (i32 i = 0; i < width; i += 16) {
      v128_t low = wasm_i16x8_splat(0), high = low;
      for (i32 k = 0; k < per; k++) {
        v128_t row = wasm_v128_load(table + rows[k] * width + i);
        low = wasm_i16x8_add(low, wasm_i16x8_extend_low_i8x16(row));
        high = wasm_i16x8_add(high, wasm_i16x8_extend_high_i8x16(row));
      }
      wasm_v128_store(out + i, low);
      wasm_v128_store(out + i + 8, high);
    }
}

static inline v128_t rescale(v128_t sum, v128_t scale) {
  v128_t real = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), scale);
  return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_floor(wasm_f32x4_add(real, wasm_f32x4_splat(0.5f))));
}

/* A tile of `rows` words by eight outputs; `rows` is known where it is called, so the loops over it unroll. */
static inline __attribute__((always_inline)) void tile(const i32 rows, const i16 *in, i32 stride, i32 taps, i32 gap, i32 width, const i16 *w,
                                                       const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 outs, i32 relu) {
  v128_t a[4], c[4];
  for (i32 r = 0; r < rows; r++) { a[r] = wasm_v128_load(bias); c[r] = wasm_v128_load(bias + 4); }
  for (i32 k = 0; k < taps; k++, in += gap * stride)
    for (i32 i = 0; i < width; i += 2, w += 16) {
      v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 8);
      for (i32 r = 0; r < rows; r++) {
        v128_t x = wasm_v128_load32_splat(in + r * stride + i);
        a[r] = wasm_i32x4_add(a[r], wasm_i32x4_dot_i16x8(x, w0));
        c[r] = wasm_i32x4_add(c[r], wasm_i32x4_dot_i16x8(x, w1));
      }
    }
  v128_t s0 = wasm_v128_load(scale), s1 = wasm_v128_load(scale + 4);
  for (i32 r = 0; r < rows; r++) {
    v128_t y = wasm_i16x8_narrow_i32x4(rescale(a[r], s0), rescale(c[r], s1));
    if (residual) y = wasm_i16x8_add_sat(y, wasm_v128_load(residual + r * outs));
    if (relu) y = wasm_i16x8_max(y, wasm_i16x8_splat(0));
    wasm_v128_store(out + r * outs, y);
  }
}

/* out[word][o] = floor(scale[o] * (bias[o] + sum over taps of weight[o] . in[word + tap * gap]) + 1/2), in 16 bits;
   plus residual[word][o] if there is one; below 0 made 0 if relu. Weights lie as [out / 8][taps][in / 2][8][2].
   `in` points at the first tap of the first word; words are done by fours, the last ones by twos, so one row more may be written. */
EXPORT("dense")
void dense(const i16 *in, i32 words, i32 stride, i32 taps, i32 gap, i32 width, const i16 *weights, i32 outs,
           const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 relu) {
  for (i32 o = 0; o < outs; o += 8) {
    const i16 *own = weights + o * taps * width;
    const i16 *kept = residual ? residual + o : 0;
    i32 t = 0;
    for (; t + 2 < words; t += 4)
      tile(4, in + t * stride, stride, taps, gap, width, own, bias + o, scale + o, kept ? kept + t * outs : 0, out + t * outs + o, outs, relu);
    if (t < words)
      tile(2, in + t * stride, stride, taps, gap, width, own, bias + o, scale + o, kept ? kept + t * outs : 0, out + t * outs + o, outs, relu);
  }
}

/* scores[word][head]: head 0 the root (near[word][root]), else (q[word] . k[head - 1] >> shift) + near[word][bucket[head - 1 - word]] */
EXPORT("arcs")
void arcs(const i16 *q, const i16 *k, i32 words, i32 width, i32 shift, const i16 *near, i32 places, i32 root, const u8 *bucket, i32 *scores) {
  for (i32 t = 0; t < words; t++) {
    const i16 *mine = near + t * places, *dep = q + t * width;
    i32 *row = scores + t * (words + 1);
    row[0] = mine[root];
    for (i32 h = 0; h < words; h++) {
      const i16 *key = k + h * width;
      v128_t a = wasm_i32x4_splat(0);
      for (i32 i = 0; i < width; i += 8) a = wasm_i32x4_add(a, wasm_i32x4_dot_i16x8(wasm_v128_load(dep + i), wasm_v128_load(key + i)));
      i32 sum = wasm_i32x4_extract_lane(a, 0) + wasm_i32x4_extract_lane(a, 1) + wasm_i32x4_extract_lane(a, 2) + wasm_i32x4_extract_lane(a, 3);
      row[h + 1] = (sum >> shift) + mine[bucket[h - t]];
    }
    row[t + 1] = -0x40000000;
  }
}

/* out[word] = relu(dep[word] + head[heads[word]]); head's row 0 is the root */
EXPORT("pairs")
void pairs(const i16 *dep, const i16 *head, const i32 *heads, i32 words, i32 width, i16 *out) {
  v128_t zero = wasm_i16x8_splat(0);
  for (i32 t = 0; t < words; t++)
    for (i32 i = 0; i < width; i += 8)
      wasm_v128_store(out + t * width + i, wasm_i16x8_max(wasm_i16x8_add_sat(wasm_v128_load(dep + t * width + i), wasm_v128_load(head + heads[t] * width + i)), zero));
}
