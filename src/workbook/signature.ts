/** Said once anything was written into a file that bears a digital signature. */
export const SIGNATURE_ENDS = '文件带有数字签名：内容改动后签名失效，需要时请重新签名。';
