/* The inner loops of src/language: integer layers over the words of one sentence. Made into src/language/generated/kernel.ts
   by tools/train/kernel.ts; src/language/script-kernel.ts gives the same integers without WebAssembly. */
#include <wasm_simd128.h>

typedef signed char i8;
typedef unsigned char u8;
typedef short i16;
typedef int i32;
typedef unsigned int u32;
typedef unsigned long long u64;

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

/* Outputs that sparse() does at once: their sums fill half of the registers. */
#define BLOCK 32

/* Weights are laid out by blocks of outputs, [taps][in / 2][BLOCK][2], then what is left by eights, [taps][in / 2][8][2].
   Where the weights of eight outputs begin, and how far the next pair of inputs lies. */
static inline const i16 *strip(const i16 *weights, i32 inputs, i32 outs, i32 o, i32 *step) {
  if (o >= outs / BLOCK * BLOCK) { *step = 16; return weights + o * inputs; }
  *step = 2 * BLOCK;
  return weights + o / BLOCK * BLOCK * inputs + o % BLOCK * 2;
}

static inline v128_t finish(v128_t low, v128_t high, const float *scale, const i16 *residual, i32 relu) {
  v128_t y = wasm_i16x8_narrow_i32x4(rescale(low, wasm_v128_load(scale)), rescale(high, wasm_v128_load(scale + 4)));
  if (residual) y = wasm_i16x8_add_sat(y, wasm_v128_load(residual));
  return relu ? wasm_i16x8_max(y, wasm_i16x8_splat(0)) : y;
}

/* A tile of `rows` words by eight outputs; `rows` is known where it is called, so the loops over it unroll. */
static inline __attribute__((always_inline)) void tile(const i32 rows, const i16 *in, i32 stride, i32 taps, i32 gap, i32 width, const i16 *w, i32 step,
                                                       const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 outs, i32 relu) {
  v128_t a[4], c[4];
  for (i32 r = 0; r < rows; r++) { a[r] = wasm_v128_load(bias); c[r] = wasm_v128_load(bias + 4); }
  for (i32 k = 0; k < taps; k++, in += gap * stride)
    for (i32 i = 0; i < width; i += 2, w += step) {
      v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 8);
      for (i32 r = 0; r < rows; r++) {
        v128_t x = wasm_v128_load32_splat(in + r * stride + i);
        a[r] = wasm_i32x4_add(a[r], wasm_i32x4_dot_i16x8(x, w0));
        c[r] = wasm_i32x4_add(c[r], wasm_i32x4_dot_i16x8(x, w1));
      }
    }
  for (i32 r = 0; r < rows; r++)
    wasm_v128_store(out + r * outs, finish(a[r], c[r], scale, residual ? residual + r * outs : 0, relu));
}

/* The outputs from `first` on. */
static __attribute__((noinline)) void rest(i32 first, const i16 *in, i32 words, i32 stride, i32 taps, i32 gap, i32 width, const i16 *weights,
                                           i32 outs, const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 relu) {
  for (i32 o = first; o < outs; o += 8) {
    i32 step;
    const i16 *own = strip(weights, taps * width, outs, o, &step);
    const i16 *kept = residual ? residual + o : 0;
    i32 t = 0;
    for (; t + 2 < words; t += 4)
      tile(4, in + t * stride, stride, taps, gap, width, own, step, bias + o, scale + o, kept ? kept + t * outs : 0, out + t * outs + o, outs, relu);
    if (t < words)
      tile(2, in + t * stride, stride, taps, gap, width, own, step, bias + o, scale + o, kept ? kept + t * outs : 0, out + t * outs + o, outs, relu);
  }
}

/* out[word][o] = floor(scale[o] * (bias[o] + sum over taps of weight[o] . in[word + tap * gap]) + 1/2), in 16 bits;
   plus residual[word][o] if there is one; below 0 made 0 if relu.
   `in` points at the first tap of the first word; words are done by fours, the last ones by twos, so one row more may be written. */
EXPORT("dense")
void dense(const i16 *in, i32 words, i32 stride, i32 taps, i32 gap, i32 width, const i16 *weights, i32 outs,
           const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 relu) {
  rest(0, in, words, stride, taps, gap, width, weights, outs, bias, scale, residual, out, relu);
}

/* bit i of marks[word]: whether numbers 2 i and 2 i + 1 of its row are not both 0; a row is of 64, 96 or 128 numbers */
EXPORT("mark")
void mark(const i16 *in, i32 words, i32 width, u64 *marks) {
  v128_t zero = wasm_i32x4_splat(0);
  for (i32 t = 0; t < words; t++, in += width) {
    u64 bits = 0;
    for (i32 i = 0; i < width; i += 32) {
      v128_t a = wasm_i32x4_ne(wasm_v128_load(in + i), zero), b = wasm_i32x4_ne(wasm_v128_load(in + i + 8), zero);
      v128_t c = wasm_i32x4_ne(wasm_v128_load(in + i + 16), zero), d = wasm_i32x4_ne(wasm_v128_load(in + i + 24), zero);
      v128_t all = wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(a, b), wasm_i16x8_narrow_i32x4(c, d));
      bits |= (u64)wasm_i8x16_bitmask(all) << (i / 2);
    }
    marks[t] = bits;
  }
}

/* As dense() with rows of `width` numbers that are 0 for the most part, by their marks: of what was cut off at 0, half of the pairs
   and more. `marks` points at those of the first tap of the first word. */
EXPORT("sparse")
void sparse(const i16 *in, const u64 *marks, i32 words, i32 taps, i32 gap, i32 width, const i16 *weights, i32 outs,
            const i32 *bias, const float *scale, const i16 *residual, i16 *out, i32 relu) {
  i32 o = 0;
  for (; o + BLOCK <= outs; o += BLOCK)
    for (i32 t = 0; t < words; t++) {
      v128_t sums[BLOCK / 4];
      for (i32 r = 0; r < BLOCK / 4; r++) sums[r] = wasm_v128_load(bias + o + 4 * r);
      const i16 *row = in + t * width, *own = weights + o * taps * width;
      const u64 *mark = marks + t;
      for (i32 k = 0; k < taps; k++, row += gap * width, own += BLOCK * width, mark += gap)
        for (u64 bits = *mark; bits; bits &= bits - 1) {
          i32 i = __builtin_ctzll(bits);
          v128_t x = wasm_v128_load32_splat(row + 2 * i);
          const i16 *w = own + 2 * BLOCK * i;
          for (i32 r = 0; r < BLOCK / 4; r++) sums[r] = wasm_i32x4_add(sums[r], wasm_i32x4_dot_i16x8(x, wasm_v128_load(w + 8 * r)));
        }
      for (i32 r = 0; r < BLOCK / 8; r++) {
        i32 at = t * outs + o + 8 * r;
        wasm_v128_store(out + at, finish(sums[2 * r], sums[2 * r + 1], scale + o + 8 * r, residual ? residual + at : 0, relu));
      }
    }
  rest(o, in, words, width, taps, gap, width, weights, outs, bias, scale, residual, out, relu);
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

/* Letters into weights, in place: printable ASCII without quote and backslash, in order, the 46th standing for 0. Reads on to a multiple of 16. */
EXPORT("letters")
void letters(u8 *at, i32 count) {
  for (i32 i = 0; i < count; i += 16) {
    v128_t x = wasm_v128_load(at + i);
    v128_t past = wasm_i8x16_add(wasm_i8x16_gt(x, wasm_i8x16_splat(39)), wasm_i8x16_gt(x, wasm_i8x16_splat(92)));
    wasm_v128_store(at + i, wasm_i8x16_add(wasm_i8x16_sub(x, wasm_i8x16_splat(79)), past));
  }
}

static inline u32 six(u8 letter) {
  return letter >= 97 ? letter - 71 : letter >= 65 ? letter - 65 : letter >= 48 ? letter + 4 : letter == 43 ? 62 : 63;
}

/* Base64 into bytes, in place; `count` letters, a multiple of four, those that fill up the last four counted as letters */
EXPORT("base64")
void base64(u8 *at, i32 count) {
  u8 *to = at;
  for (i32 i = 0; i < count; i += 4, to += 3) {
    u32 all = six(at[i]) << 18 | six(at[i + 1]) << 12 | six(at[i + 2]) << 6 | six(at[i + 3]);
    to[0] = all >> 16;
    to[1] = all >> 8;
    to[2] = all;
  }
}

/* Weights of 8 bits, [out / 8][taps * in / 2][8][2], widened and laid out as dense() wants them */
EXPORT("widen")
void widen(const i8 *from, i32 inputs, i32 outs, i16 *weights) {
  for (i32 o = 0; o < outs; o += 8) {
    i32 step;
    i16 *w = (i16 *)strip(weights, inputs, outs, o, &step);
    for (i32 i = 0; i < inputs; i += 2, from += 16, w += step) {
      v128_t x = wasm_v128_load(from);
      wasm_v128_store(w, wasm_i16x8_extend_low_i8x16(x));
      wasm_v128_store(w + 8, wasm_i16x8_extend_high_i8x16(x));
    }
  }
}

/* Numbers that are not below 0, shifted down and rounded, into bytes */
EXPORT("shrink")
void shrink(const i16 *in, i32 count, i32 shift, u8 *out) {
  v128_t half = wasm_i16x8_splat(1 << (shift - 1));
  for (i32 i = 0; i < count; i += 16) {
    v128_t a = wasm_i16x8_shr(wasm_i16x8_add_sat(wasm_v128_load(in + i), half), shift);
    v128_t b = wasm_i16x8_shr(wasm_i16x8_add_sat(wasm_v128_load(in + i + 8), half), shift);
    wasm_v128_store(out + i, wasm_u8x16_narrow_i16x8(a, b));
  }
}
