import js from "@eslint/js";
import sortImports from "eslint-plugin-simple-import-sort";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      ".builds/**",
      "node_modules/**",
      "data/**",
      "src/.observablehq/**",
      "src/data/**"
    ]
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname}
    },
    plugins: {"simple-import-sort": sortImports},
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", {fixStyle: "separate-type-imports"}],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        {considerDefaultExhaustiveForUnions: true}
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        {allowNumber: true, allowBoolean: true}
      ],
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
      "simple-import-sort/imports": "error",
      "simple-import-sort/exports": "error",
      "max-lines-per-function": ["error", {max: 60, skipBlankLines: true, skipComments: true}],
      "no-restricted-syntax": [
        "error",
        {selector: "ExportAllDeclaration", message: "name what is exported"},
        {
          selector: "ExportDefaultDeclaration",
          message: "no default exports, apart from tool configuration"
        }
      ],
      eqeqeq: ["error", "always", {null: "ignore"}]
    }
  },
  {
    files: ["*.config.ts", "*.config.js", "src/**/*.md.ts"],
    rules: {"no-restricted-syntax": "off"}
  },
  {
    files: ["tests/**"],
    rules: {"max-lines-per-function": "off"}
  },
  {files: ["**/*.js"], ...tseslint.configs.disableTypeChecked}
);
