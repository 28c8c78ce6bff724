// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sent_notifications', table => {
    table.comment('What people were told, so that nothing is told twice');
    table
      .string('key', 255)
      .primary()
      .comment('The happening, by the names and times of the cluster');
    table
      .dateTime('sent_at')
      .notNullable()
      .comment('When a backend took it upon itself to tell');
    table.index(['sent_at'], 'sent_notifications_sent_at_idx');
  });

  await knex.schema.createTable('notification_progress', table => {
    table.comment('Up to when everything that happened was dealt with');
    table.string('id', 32).primary().comment('There is one row, "all"');
    table.dateTime('handled_until').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_progress');
  await knex.schema.dropTable('sent_notifications');
};
