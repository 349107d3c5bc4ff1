package org.copydesk.bench.train;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.copydesk.core.classify.model.Forest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns a {@link Forest} by gradient boosting of the logistic loss, with XGBoost's histogram method. The same table gives the same
 * forest: threads and seed are fixed.
 *
 * @param rounds how many trees
 * @param depth the most splits from a root to a leaf
 * @param rate how much of each tree's answer counts, 0 to 1
 * @param columnShare the share of the columns that each split may choose from, 0 to 1
 */
record Boosting(int rounds, int depth, double rate, double columnShare) {
    private static final int THREADS = 2;
    private static final int SEED = 7;

    Forest learn(Table table) {
        try {
            DMatrix matrix = new DMatrix(
                    table.values(), table.size(), table.values().length / Math.max(1, table.size()), Float.NaN);
            try {
                matrix.setLabel(table.answers());
                matrix.setWeight(table.weights());
                Booster booster = XGBoost.train(matrix, parameters(), rounds, Map.of(), null, null);
                return forest(booster);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("the trees could not be learned", e);
        }
    }

    Map<String, Object> parameters() {
        return Map.ofEntries(
                Map.entry("objective", "binary:logistic"),
                Map.entry("base_score", 0.5),
                Map.entry("tree_method", "hist"),
                Map.entry("max_bin", 128),
                Map.entry("max_depth", depth),
                Map.entry("eta", rate),
                Map.entry("subsample", 0.7),
                Map.entry("colsample_bynode", columnShare),
                Map.entry("min_child_weight", 6),
                Map.entry("lambda", 3),
                Map.entry("nthread", THREADS),
                Map.entry("seed", SEED));
    }

    static Forest forest(Booster booster) throws XGBoostError {
        Forest.Builder forest = new Forest.Builder();
        for (String tree : booster.getModelDump("", true, "json")) {
            add(JsonMapper.shared().readTree(tree), forest.tree(), forest);
        }
        return forest.build();
    }

    private static void add(JsonNode node, int place, Forest.Builder forest) {
        if (node.has("leaf")) {
            forest.leaf(place, node.get("leaf").floatValue());
            return;
        }
        int column = Integer.parseInt(node.get("split").stringValue().substring(1));
        int left = forest.split(place, column, node.get("split_condition").floatValue(), (float) mean(node));
        add(child(node, "yes"), left, forest);
        add(child(node, "no"), left + 1, forest);
    }

    private static double mean(JsonNode node) {
        if (node.has("leaf")) {
            return node.get("leaf").doubleValue();
        }
        JsonNode yes = child(node, "yes");
        JsonNode no = child(node, "no");
        double left = yes.get("cover").doubleValue();
        double right = no.get("cover").doubleValue();
        return (left * mean(yes) + right * mean(no)) / Math.max(1e-9, left + right);
    }

    private static JsonNode child(JsonNode node, String which) {
        int wanted = node.get(which).intValue();
        for (JsonNode child : node.get("children")) {
            if (child.get("nodeid").intValue() == wanted) {
                return child;
            }
        }
        throw new IllegalStateException("a tree lacks its node " + wanted);
    }
}
